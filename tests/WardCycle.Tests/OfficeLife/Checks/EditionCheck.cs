using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>Every edition against the model: when it came about, what it says, and what stands on the city's site.</summary>
internal static class EditionCheck
{
    public static async Task Run(Office office, ModelCycle cycle)
    {
        var rows = await office.Life.Record.Range(Keys.CyclePartition(cycle.Id), Keys.Editions, Keys.After(Keys.Editions));
        foreach (var row in rows.Select(r => r.Read<EditionRow>()))
        {
            var known = cycle.Editions[row.Phase.Value];
            if (known.Count < row.Number)
            {
                known.Add(new(row.Number, MunicipalTime.DayOf(row.WantedAt), null));
                Fault(office, cycle, row, row.Number == 1 ? null : "an edition that nobody wanted");
                Fault(office, cycle, row, cycle.Sheets.Any(s => s.IsAsked(row.Phase.Value) && s.Phases[row.Phase.Value].Closing > row.WantedAt) ? "composed before every sheet's closing" : null);
            }

            await Look(office, cycle, row, known[row.Number - 1]);
        }
    }

    /// <summary>Everything published, once more: nothing changes afterwards but by an erasure.</summary>
    public static async Task Again(Office office, ModelCycle cycle)
    {
        var rows = await office.Life.Record.Range(Keys.CyclePartition(cycle.Id), Keys.Editions, Keys.After(Keys.Editions));
        foreach (var row in rows.Select(r => r.Read<EditionRow>()).Where(r => r.PublishedAt is not null))
        {
            await Files(office, cycle, row, row.ComposedAt!.Value, isPublic: true, isAgain: true);
        }
    }

    private static async Task Look(Office office, ModelCycle cycle, EditionRow row, ModelEdition edition)
    {
        Fault(office, cycle, row, (row.State == EditionState.Withdrawn) == edition.IsWithdrawn ? null : $"{row.State} where the office says otherwise");
        Fault(office, cycle, row, row.PostedOn == Posted(edition, "") && (row.Postings ?? []).All(p => p.On == Posted(edition, p.Ward.Value)) ? null : "another posting day");
        if (row.ComposedAt is { } composed && edition.ComposedAt is null)
        {
            edition.ComposedAt = composed;
            office.Chronicle.Happened(composed, "edition composed", $"{cycle.Id}/{row.Phase} edition {row.Number}");
            await Files(office, cycle, row, composed, isPublic: false);
        }

        if (row.PublishedAt is { } published && edition.PublishedAt is null)
        {
            edition.PublishedAt = published;
            office.Chronicle.Happened(published, "edition published", $"{cycle.Id}/{row.Phase} edition {row.Number}");
            var due = cycle.Publication(row.Phase.Value) is var day && edition.DecidedAt > day ? edition.DecidedAt.Value : day;
            Fault(office, cycle, row, published >= due && published < due.AddMinutes(10) ? null : $"published at {published:O}, due at {due:O}");
            await Files(office, cycle, row, row.ComposedAt!.Value, isPublic: true);
        }
    }

    /// <summary>What everybody can download, or the draft of it.</summary>
    private static async Task Files(Office office, ModelCycle cycle, EditionRow row, DateTimeOffset composed, bool isPublic, bool isAgain = false)
    {
        var open = (await office.Life.Record.Get(Keys.CyclePartition(cycle.Id), Keys.Cycle))!.Read<WardCycle.Cycles.CycleRow>();
        var folder = isPublic ? PublicationPaths.Public(open, row.Phase, row.Number) : PublicationPaths.Draft(cycle.Id, row.Phase, row.Number);
        var wards = cycle.WardsIn(row.Phase.Value);
        var others = cycle.Wards.Keys.Except(wards).Select(w => $"{folder}{row.Phase}-{w}.").ToList();
        Fault(office, cycle, row, (await office.Life.Documents.List(folder)).FirstOrDefault(d => others.Exists(o => d.StartsWith(o, StringComparison.Ordinal))) is { } stray ? $"a report of a ward that is not in the phase: {stray}" : null);
        foreach (var ward in wards)
        {
            var path = $"{folder}{row.Phase}-{ward}.csv";
            var file = await office.Life.Documents.Get(path);
            if (file is null)
            {
                Fault(office, cycle, row, $"no file {path}");
                continue;
            }

            var expected = ExpectedReport.Lines(cycle, ward, row.Phase.Value, row.Number, composed);
            Compare(office, cycle, row, expected, Csv.Read(file.Content.Bytes), isPublic);
            await (isAgain ? Task.CompletedTask : Others(office, cycle, row, $"{folder}{row.Phase}-{ward}", ward, expected, isPublic));

            office.ReportLines += expected.Count;
        }
    }

    /// <summary>The same edition as page, workbook and data; the workbook is read where everybody can have it.</summary>
    private static async Task Others(Office office, ModelCycle cycle, EditionRow row, string file, string ward, List<Dictionary<string, string>> expected, bool isPublic)
    {
        async Task<byte[]?> Bytes(string ending) => (await office.Life.Documents.Get(file + ending))?.Content.Bytes.ToArray();
        var (page, data, book) = (await Bytes(".html"), await Bytes(".json"), isPublic ? await Bytes(".xlsx") : null);
        Fault(office, cycle, row, page is null || data is null || (book is null && isPublic) ? $"a format of {file} is not there" : null);
        Fault(office, cycle, row, page is null ? null : PageCheck.Fault(System.Text.Encoding.UTF8.GetString(page), expected, cycle.AsOf(row.Phase.Value), cycle.Units[ward].NameOn(cycle.AsOf(row.Phase.Value)), row.Number, isPublic));
        Fault(office, cycle, row, data is null ? null : JsonCheck.Fault(data, cycle, ward, row.Phase.Value, expected));
        Fault(office, cycle, row, book is null ? null : WorkbookCheck.Fault(book, cycle, ward, row.Phase.Value, row.Number, expected));
        office.Files += 2 + (book is null ? 0 : 1);
    }

    private static void Compare(
        Office office, ModelCycle cycle, EditionRow row, List<Dictionary<string, string>> expected, List<Dictionary<string, string>> printed, bool isPublic)
    {
        Fault(office, cycle, row, expected.Select(e => e["所属"]).SequenceEqual(printed.Select(p => p["所属"])) ? null : "other sections, or in another order");
        foreach (var (want, have) in expected.Zip(printed))
        {
            foreach (var (column, text) in want.Where(c => c.Key != "区分" || isPublic))
            {
                Fault(office, cycle, row, have.GetValueOrDefault(column) == text ? null : $"{want["所属コード"]} {column}: printed 「{have.GetValueOrDefault(column)}」, expected 「{text}」");
            }
        }
    }

    private static DateOnly? Posted(ModelEdition edition, string ward) => edition.PostedOn.TryGetValue(ward, out var day) ? day : null;

    private static void Fault(Office office, ModelCycle cycle, EditionRow row, string? fault)
    {
        if (fault is not null)
        {
            office.Chronicle.Wrong(office.Life.Now, $"edition {cycle.Id}/{row.Phase} {row.Number}: {fault}");
        }
    }
}
