using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Editions;

/// <summary>Reads a phase's editions for the secretariat. Changes nothing.</summary>
public sealed class EditionReader(IRecordStore store, IDocumentStore documents, CycleReader cycles, TimeProvider time)
{
    private const string ContentFile = ".content.json";

    /// <summary>Null where there is no such cycle or phase.</summary>
    public async Task<PhaseEditions?> Load(CycleId cycle, PhaseId phase, CancellationToken cancel = default)
    {
        if (!IdRule.Allows(cycle.Value)
            || await cycles.Find(cycle, cancel) is not { } open
            || open.Scheme.Phases.FirstOrDefault(p => p.Id == phase) is not { } scheme)
        {
            return null;
        }

        var now = open.Now(time);
        var due = open.Timetable.For(phase, PhaseDateKind.Publication);
        var rows = await store.Range(open.Partition, Keys.Edition(phase, 1), Keys.Edition(phase, 99_999), cancel: cancel);
        List<EditionEntry> editions = [];
        foreach (var edition in rows.Select(r => r.Read<EditionRow>()))
        {
            editions.Add(await Entry(open, edition, due, cancel));
        }

        var pointer = (await store.Get(open.Partition, Keys.Publication(phase), cancel))?.Read<PublicationPointer>();
        var wardsOpen = await WardsOpen(open, phase, cancel);
        var wards = editions.Count == 0 ? [] : await ChangedSections.Wards(store, open, cancel);
        var newest = editions.Count == 0 ? null : editions[^1].Edition;
        var today = MunicipalTime.DayOf(now);
        var newer = newest is null ? [] : ChangedSections.Since(newest, open.Scheme, wards, today);
        var gaps = newest?.State == EditionState.Composed ? OpenGaps.Of(open, wards, phase, today) : new([], []);
        return new(
            open, scheme, now, editions, pointer?.Edition ?? 0, wardsOpen, due,
            now >= due && editions.All(e => e.Edition.PublishedAt is null), newer)
        {
            Stage = PublicationStages.Of(
                open.Timetable.For(phase, PhaseDateKind.Opening) <= now, wardsOpen.Count == 0, newest,
                newer.Count > 0 || !gaps.IsNone || wards.Any(w => w.Sheets.Any(s => s.Body.State(phase).Wording is { HasObjection: true })),
                open.WasOver(phase)),
            Gaps = gaps,
            PostingDays = now >= due || editions.Any(e => e.Edition.PublishedAt is not null)
                ? [.. Posting(open, phase, editions).Select(w => PostingLateness.Of(w.Id, editions.Select(e => e.Edition), MunicipalTime.DayOf(due), today))]
                : [],
        };
    }

    /// <summary>One file of an edition; null for any path that is not one of its files.</summary>
    public async Task<StoredDocument?> File(PhaseEditions editions, int edition, string path, CancellationToken cancel = default) =>
        editions.Editions.FirstOrDefault(e => e.Edition.Number == edition) is { } entry && entry.Drafts.Concat(entry.Public).Concat(entry.Withdrawn).Contains(path)
            ? await documents.Get(path, cancel)
            : null;

    private async Task<EditionEntry> Entry(OpenCycle open, EditionRow edition, DateTimeOffset due, CancellationToken cancel)
    {
        var drafts = await documents.List(PublicationPaths.Draft(open.Cycle.Id, edition.Phase, edition.Number), cancel);
        var published = edition.PublishedAt is null
            ? []
            : await documents.List(PublicationPaths.Public(open.Cycle, edition.Phase, edition.Number), cancel);
        int? late = edition.PostedOn is { } posted ? Math.Max(0, posted.DayNumber - MunicipalTime.DayOf(due).DayNumber) : null;
        var isWithdrawn = edition.State == EditionState.Withdrawn;
        return new(edition, [.. drafts.Where(d => !d.EndsWith(ContentFile, StringComparison.Ordinal))], isWithdrawn ? [] : published, late) { Withdrawn = isWithdrawn ? published : [] };
    }

    /// <summary>Who has a report to post: by the first edition, and before there is one, the wards of the as-of date.</summary>
    private static IEnumerable<CycleWard> Posting(OpenCycle open, PhaseId phase, IReadOnlyList<EditionEntry> editions) =>
        editions.FirstOrDefault(e => e.Edition.ComposedAt is not null) is { } first
            ? open.Cycle.Wards.Where(first.Edition.Holds)
            : open.Cycle.Wards.Where(w => open.IsIn(w, phase));

    private async Task<IReadOnlyList<CycleWard>> WardsOpen(OpenCycle open, PhaseId phase, CancellationToken cancel)
    {
        var rows = await store.Range(open.Partition, Keys.Summaries, Keys.After(Keys.Summaries), cancel: cancel);
        var shut = rows.Select(r => r.Read<WardSummary>()).Where(s => s.Phases.TryGetValue(phase, out var p) && p.Shut).Select(s => s.Ward).ToHashSet();
        return [.. open.Cycle.Wards.Where(w => !shut.Contains(w.Id))];
    }
}
