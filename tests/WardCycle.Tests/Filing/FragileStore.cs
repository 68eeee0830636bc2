using WardCycle.Record;

namespace WardCycle.Tests.Filing;

/// <summary>Answers a number of commits, does the next one without an answer, and is dead from then on.</summary>
internal sealed class FragileStore(IRecordStore inner, int commits) : IRecordStore
{
    private int _left = commits;

    public Task<Row?> Get(string partition, string key, CancellationToken cancel = default) =>
        _left > 0 ? inner.Get(partition, key, cancel) : throw new RecordUnavailableException("dead");

    public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default) =>
        _left > 0 ? inner.Range(partition, from, to, limit, cancel) : throw new RecordUnavailableException("dead");

    public async Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default)
    {
        if (_left <= 0)
        {
            throw new RecordUnavailableException("dead");
        }

        var result = await inner.Commit(partition, changes, cancel);
        return --_left > 0 ? result : throw new RecordUnavailableException("dead");
    }
}
