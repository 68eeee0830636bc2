using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>
/// Averages of all wards as decided editions state them, for the forms that come after: this year's beside what an earlier
/// phase said, last year's beside the figure that is asked anew. What is not decided yet is not shown, what was withdrawn no more.
/// </summary>
public sealed class KnownAverages(IRecordStore store)
{
    /// <summary>Newest year first; null for a scheme whose layout prints no average, which then costs no read.</summary>
    public async Task<IReadOnlyList<(FiscalYear Year, WardAverage Average)>?> Read(OpenCycle open, CancellationToken cancel)
    {
        var wanted = WardAverage.Wanted(open.Scheme).Select(f => f.Id).ToHashSet();
        if (wanted.Count == 0)
        {
            return null;
        }

        List<(FiscalYear, WardAverage)> known = [.. (await Of(open.Partition, cancel)).Select(a => (open.Cycle.FiscalYear, a))];
        if (open.Cycle.Previous is { } previous)
        {
            known.AddRange((await Of(Keys.CyclePartition(previous), cancel)).Select(a => (open.Cycle.FiscalYear.Previous, a)));
        }

        return [.. known.Where(k => wanted.Contains(k.Item2.Field))];
    }

    private async Task<IEnumerable<WardAverage>> Of(string partition, CancellationToken cancel) =>
        from row in await store.Range(partition, Keys.Editions, Keys.After(Keys.Editions), cancel: cancel)
        let edition = row.Read<EditionRow>()
        where edition is { State: EditionState.Decided or EditionState.Published, Averages: not null }
        group edition by edition.Phase into phase
        from average in phase.MaxBy(e => e.Number)!.Averages!
        select average;
}
