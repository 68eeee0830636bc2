using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Board;

/// <summary>Reads the city board out of what the wards have submitted so far, and in the years before.</summary>
public sealed class CityBoardReader(IRecordStore store)
{
    private readonly ReportComposer _composer = new(store);

    /// <param name="overYears">With the years before: as many reads again per year, so only where somebody looks at them.</param>
    public async Task<CityBoard> Read(OpenCycle open, bool overYears, CancellationToken cancel = default)
    {
        List<(CycleWard, IReadOnlyList<ReportRow>)> wards = [];
        foreach (var ward in open.Cycle.Wards)
        {
            var rows = await store.Get(open.WardPartition(ward.Id), Keys.WardHead, cancel) is null
                ? []
                : (await _composer.Compose(open, ward.Id, open.Scheme.Phases[^1].Id, 0, [], cancel)).Rows;
            wards.Add((ward, rows));
        }

        return CityBoard.Of(open, wards, overYears ? await Before(open, cancel) : []);
    }

    /// <summary>Last year's first. Costs reads only where figures are asked and a year before is known.</summary>
    private async Task<IReadOnlyList<CityBoard.Before>> Before(OpenCycle open, CancellationToken cancel)
    {
        if (!open.Scheme.Phases.SelectMany(p => p.Fields).Any(f => f is { Kind: FieldKind.Figure, IsPublic: true }))
        {
            return [];
        }

        var reader = new EarlierYears(store);
        var chain = await reader.Chain(open, CellContent.OverYears.MostYears, cancel);
        List<(CycleWard Ward, IReadOnlyList<Answers>[] Years)> wards = [];
        foreach (var ward in open.Cycle.Wards)
        {
            wards.Add((ward, await OfWard(open, ward, reader, chain, cancel)));
        }

        return
        [
            .. Enumerable.Range(1, CellContent.OverYears.MostYears)
                .Select(n => new CityBoard.Before(new(open.Cycle.FiscalYear.Year - n), [.. wards.Select(w => (w.Ward, w.Years[n - 1]))])),
        ];
    }

    /// <summary>Its sheets' answers of each year before, a joint sheet's once per section.</summary>
    private async Task<IReadOnlyList<Answers>[]> OfWard(OpenCycle open, CycleWard ward, EarlierYears reader, IReadOnlyList<OpenCycle> chain, CancellationToken cancel)
    {
        List<Answers>[] years = [.. Enumerable.Range(0, CellContent.OverYears.MostYears).Select(_ => new List<Answers>())];
        var state = await WardState.Read(store, open.WardPartition(ward.Id), cancel);
        foreach (var sheet in (state?.Sheets ?? []).Select(s => s.Body).Where(s => s.Filler is null))
        {
            var earlier = await reader.Of(chain, years.Length, ward.Id, sheet.Id, cancel);
            foreach (var (year, n) in earlier.Select((y, n) => (y, n)))
            {
                years[n].AddRange(Enumerable.Repeat(year.Answers, sheet.Units.Count));
            }
        }

        return years;
    }
}
