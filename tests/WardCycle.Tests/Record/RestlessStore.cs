using WardCycle.Record;

namespace WardCycle.Tests.Record;

/// <summary>A store in which somebody else writes after each of the first ranges.</summary>
internal sealed class RestlessStore(MemoryRecordStore store, int writes) : IRecordStore
{
    private int _written;

    public Task<Row?> Get(string partition, string key, CancellationToken cancel = default) => store.Get(partition, key, cancel);

    public async Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default)
    {
        var rows = await store.Range(partition, from, to, limit, cancel);
        if (_written < writes)
        {
            await store.Commit(partition, [new Change.Insert($"audit-restless-{writes}-{_written++:D4}", "{}")], cancel);
        }

        return rows;
    }

    public Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default) =>
        store.Commit(partition, changes, cancel);
}
