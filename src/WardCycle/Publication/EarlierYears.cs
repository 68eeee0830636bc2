using WardCycle.Cycles;
using WardCycle.Migration;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>
/// Reads a sheet's answers of the years before: from the cycles here, and behind the first of them what was taken in from
/// files (移行データ). A field is carried only where it is public now and was public then.
/// </summary>
public sealed class EarlierYears(IRecordStore store)
{
    private readonly LastYear _lastYear = new(store);

    /// <summary>How many years a layout looks back; 0 for most.</summary>
    public static int Wanted(ReportLayout layout) => layout.Printed.SelectMany(Contents).Select(content => content switch
    {
        CellContent.PreviousValue => 1,
        CellContent.OverYears => CellContent.OverYears.MostYears,
        CellContent.Answers answers => -answers.Year,
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    /// <summary>The cycle itself, then the cycles before it, as many as there are and are wanted.</summary>
    public async Task<IReadOnlyList<OpenCycle>> Chain(OpenCycle cycle, int years, CancellationToken cancel)
    {
        List<OpenCycle> chain = [cycle];
        while (chain.Count <= years && await Before(chain[^1], cancel) is { } before)
        {
            chain.Add(before);
        }

        return chain;
    }

    /// <summary>Last year's first; a year without answers is there with none.</summary>
    public async Task<IReadOnlyList<EarlierYear>> Of(IReadOnlyList<OpenCycle> chain, int years, UnitId ward, SheetId sheet, CancellationToken cancel)
    {
        List<EarlierYear> earlier = [];
        for (var i = 0; i < Math.Min(years, chain.Count); i++)
        {
            earlier.Add(await Year(chain[0].Scheme, chain[i], i + 1 < chain.Count ? chain[i + 1].Scheme : null, ward, sheet, cancel));
            (ward, sheet) = i + 1 < Math.Min(years, chain.Count) ? await _lastYear.Before(chain[i], ward, sheet, cancel) : (ward, sheet);
        }

        return chain.Count < years ? [.. earlier, .. await Imported(chain, years, ward, sheet, cancel)] : earlier;
    }

    /// <summary>Years before last, as they were taken in for the oldest cycle; up to the oldest that has something.</summary>
    private async Task<IReadOnlyList<EarlierYear>> Imported(IReadOnlyList<OpenCycle> chain, int years, UnitId ward, SheetId sheet, CancellationToken cancel)
    {
        var oldest = chain[^1];
        var from = Keys.Reference(sheet, new(""));
        var rows = (await store.Range(oldest.WardPartition(ward), from, Keys.After(from), cancel: cancel)).ToDictionary(r => r.Key);
        List<EarlierYear> found = [];
        for (var ago = 2; chain.Count - 1 + ago <= years && ago <= PastYear.Most; ago++)
        {
            Dictionary<FieldId, string> values = [];
            List<PhaseId> expected = [];
            foreach (var phase in chain[0].Scheme.Phases)
            {
                if (rows.GetValueOrDefault(Keys.Reference(sheet, phase.Id, ago)) is { } row)
                {
                    Take(phase, row.Read<ReferenceAnswers>(), null, values, expected);
                }
            }

            found.Add(new(new(oldest.Cycle.FiscalYear.Year - ago), new(values), expected));
        }

        return [.. found.Take(found.FindLastIndex(y => y.Answers.Values.Count > 0) + 1)];
    }

    private static void Take(PhaseScheme phase, ReferenceAnswers found, Scheme? then, Dictionary<FieldId, string> values, List<PhaseId> expected)
    {
        foreach (var field in phase.Fields.Where(f => f.IsPublic && WasPublic(then, f.Id) && found.Answers[f.Id].Length > 0))
        {
            values[field.Id] = found.Answers[field.Id];
        }

        expected.AddRange(found.IsFinal ? [] : [phase.Id]);
    }

    private async Task<EarlierYear> Year(Scheme now, OpenCycle after, Scheme? then, UnitId ward, SheetId sheet, CancellationToken cancel)
    {
        Dictionary<FieldId, string> values = [];
        List<PhaseId> expected = [];
        foreach (var phase in now.Phases)
        {
            if (await _lastYear.Find(after, ward, sheet, phase.Id, cancel) is { } found)
            {
                Take(phase, found, then, values, expected);
            }
        }

        return new(after.Cycle.FiscalYear.Previous, new(values), expected);
    }

    private static bool WasPublic(Scheme? then, FieldId field) =>
        then?.Phases.SelectMany(p => p.Fields).FirstOrDefault(f => f.Id == field) is not { IsPublic: false };

    private async Task<OpenCycle?> Before(OpenCycle cycle, CancellationToken cancel)
    {
        if (cycle.Cycle.Previous is not { } id || await store.Get(Keys.CyclePartition(id), Keys.Cycle, cancel) is not { } row)
        {
            return null;
        }

        var before = row.Read<CycleRow>();
        var frozen = await store.Get(Keys.CyclePartition(id), Keys.Frozen(before.SchemeVersion), cancel)
            ?? throw new InvalidDataException($"Cycle {id} has no frozen scheme {before.SchemeVersion}.");
        return new(row, before, SchemeLoader.LoadTrusted(frozen.Read<FrozenScheme>().Yaml), cycle.Days);
    }

    private static IEnumerable<CellContent> Contents(ReportBlock block) => block switch
    {
        ReportBlock.Items items => items.Columns.SelectMany(c => c.Content.Each),
        ReportBlock.Form form => form.Rows.SelectMany(r => r).SelectMany(c => c.Content.Each),
        _ => [],
    };
}
