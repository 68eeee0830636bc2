using WardCycle.Record;

namespace WardCycle.Rehearsal.Faults;

/// <summary>A record whose commits are boundaries of a fault plan; reads are none.</summary>
public sealed class FaultingRecordStore(IRecordStore store, FaultPlan plan) : IRecordStore
{
    public Task<Row?> Get(string partition, string key, CancellationToken cancel = default)
    {
        plan.CheckAlive();
        return store.Get(partition, key, cancel);
    }

    public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default)
    {
        plan.CheckAlive();
        return store.Range(partition, from, to, limit, cancel);
    }

    public Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default) =>
        plan.Cross(
            $"commit to {partition}",
            () => store.Commit(partition, changes, cancel),
            () => throw new RecordUnavailableException("The answer to a commit was lost."));
}
