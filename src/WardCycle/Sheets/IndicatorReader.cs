using WardCycle.Cycles;
using WardCycle.Figures;
using WardCycle.Indicators;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Reads what a sheet's suggestions are made from. A scheme without suggestions costs no read.</summary>
public sealed class IndicatorReader(IRecordStore store)
{
    /// <summary>The newest submissions of the phases before, and last year's answers; null for a scheme that suggests nothing.</summary>
    public async Task<IndicatorFacts?> Read(OpenCycle open, UnitId ward, SheetHead sheet, PhaseId phase, CancellationToken cancel)
    {
        if (open.Scheme.Phases.All(p => p.Fields.All(f => f.Suggest is null)))
        {
            return null;
        }

        List<Answers> earlier = [(await CityFigures.Read(store, open, cancel)).For(ward)];
        List<Answers> lastYear = [];
        foreach (var before in open.Scheme.Phases.TakeWhile(p => p.Id != phase))
        {
            if (sheet.State(before.Id).Revision is > 0 and var number
                && await store.Get(open.WardPartition(ward), Keys.Revision(sheet.Id, before.Id, number), cancel) is { } row)
            {
                earlier.Add(row.Read<Revision>().Answers);
            }
        }

        foreach (var any in open.Scheme.Phases)
        {
            if (await new LastYear(store).Find(open, ward, sheet.Id, any.Id, cancel) is { } reference)
            {
                lastYear.Add(reference.Answers);
            }
        }

        return IndicatorFacts.Of(open.Cycle.FiscalYear, earlier, lastYear);
    }
}
