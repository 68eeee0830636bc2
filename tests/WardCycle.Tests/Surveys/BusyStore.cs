using WardCycle.Record;

namespace WardCycle.Tests.Surveys;

/// <summary>A store at which the first readers of a row wait for each other, so that all but one of them write in vain.</summary>
internal sealed class BusyStore(IRecordStore store, string key, int readers) : IRecordStore
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;
    private int _conflicts;

    public int Conflicts => _conflicts;

    public async Task<Row?> Get(string partition, string wanted, CancellationToken cancel = default)
    {
        var row = await store.Get(partition, wanted, cancel);
        if (wanted == key)
        {
            if (Interlocked.Increment(ref _arrived) == readers)
            {
                _all.SetResult();
            }

            await _all.Task;
        }

        return row;
    }

    public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default) =>
        store.Range(partition, from, to, limit, cancel);

    public async Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default)
    {
        var result = await store.Commit(partition, changes, cancel);
        if (!result.IsDone)
        {
            Interlocked.Increment(ref _conflicts);
        }

        return result;
    }
}
