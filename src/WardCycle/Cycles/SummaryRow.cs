using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Telemetry;

namespace WardCycle.Cycles;

/// <summary>The wards' summaries in the cycle's partition.</summary>
public static class SummaryRow
{
    /// <summary>Of all wards that have been laid out, the city's own too: one range.</summary>
    public static async Task<IReadOnlyList<WardSummary>> ReadAll(IRecordStore store, OpenCycle cycle, CancellationToken cancel)
    {
        var rows = await store.Range(cycle.Partition, Keys.Summaries, Keys.After(Keys.Summaries), cancel: cancel);
        return [.. rows.Select(r => r.Read<WardSummary>())];
    }

    /// <summary>Whether every ward has shut every gate of the phase.</summary>
    public static bool AllShut(OpenCycle cycle, IEnumerable<WardSummary> wards, PhaseId phase) =>
        wards.Count(s => s.Phases.TryGetValue(phase, out var p) && p.Shut) >= cycle.Cycle.Wards.Count;

    public static async Task<bool> Write(IRecordStore store, OpenCycle cycle, WardSummary summary, CancellationToken cancel)
    {
        var row = await store.Get(cycle.Partition, Keys.Summary(summary.Ward), cancel);
        Change change = row is null ? Change.New(Keys.Summary(summary.Ward), summary) : Change.Update(row, summary);
        if (await store.Commit(cycle.Partition, [change], cancel) is not CommitResult.Done)
        {
            return false;
        }

        YearTelemetry.Summary(cycle.Cycle.Id, summary);
        return true;
    }
}
