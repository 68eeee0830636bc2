using WardCycle.Record;
using WardCycle.Telemetry;

namespace WardCycle.Cycles;

/// <summary>Writes a ward's summary into the cycle's partition.</summary>
public static class SummaryRow
{
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
