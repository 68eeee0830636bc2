using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Cycles;

/// <summary>What the reconciler knows of a cycle's record.</summary>
/// <param name="Summaries">The wards' rows in the cycle's partition, the city's too.</param>
/// <param name="Wards">Hot ranges of all wards that are laid out, the city's too.</param>
public sealed record ReconcileFacts(IReadOnlyList<WardSummary> Summaries, IReadOnlyList<WardState> Wards, IReadOnlyList<EditionRow> Editions)
{
    /// <summary>Two ranges of the cycle's partition and one of each ward's: what an hourly look costs.</summary>
    public static async Task<ReconcileFacts> Read(IRecordStore store, OpenCycle cycle, CancellationToken cancel)
    {
        var summaries = await SummaryRow.ReadAll(store, cycle, cancel);
        var editions = await EditionRow.ReadAll(store, cycle, cancel);
        List<WardState> wards = [];
        foreach (var ward in cycle.Cycle.Wards.Select(w => w.Id).Append(Keys.City))
        {
            if (await WardState.Read(store, cycle.WardPartition(ward), cancel) is { } state)
            {
                wards.Add(state);
            }
        }

        return new(summaries, wards, editions);
    }
}
