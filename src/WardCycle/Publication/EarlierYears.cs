using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>Reads a sheet's answers of the years before. A field is carried only where it is public now and was public then.</summary>
internal sealed class EarlierYears(IRecordStore store)
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

        return earlier;
    }

    private async Task<EarlierYear> Year(Scheme now, OpenCycle after, Scheme? then, UnitId ward, SheetId sheet, CancellationToken cancel)
    {
        Dictionary<FieldId, string> values = [];
        List<PhaseId> expected = [];
        foreach (var phase in now.Phases)
        {
            if (await _lastYear.Find(after, ward, sheet, phase.Id, cancel) is not { } found)
            {
                continue;
            }

            foreach (var field in phase.Fields.Where(f => f.IsPublic && WasPublic(then, f.Id) && found.Answers[f.Id].Length > 0))
            {
                values[field.Id] = found.Answers[field.Id];
            }

            expected.AddRange(found.IsFinal ? [] : [phase.Id]);
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
