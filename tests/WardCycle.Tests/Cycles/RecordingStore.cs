using WardCycle.Record;

namespace WardCycle.Tests.Cycles;

/// <summary>Writes down which partition and keys were asked for.</summary>
internal sealed class RecordingStore(IRecordStore store) : IRecordStore
{
    private readonly List<string> _calls = [];

    public IReadOnlyList<string> Calls => _calls;

    public void Clear() => _calls.Clear();

    public Task<Row?> Get(string partition, string key, CancellationToken cancel = default)
    {
        _calls.Add($"get {partition} {key}");
        return store.Get(partition, key, cancel);
    }

    public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default)
    {
        _calls.Add($"range {partition} {from}");
        return store.Range(partition, from, to, limit, cancel);
    }

    public Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default)
    {
        _calls.AddRange(changes.Select(c => $"commit {partition} {c.Key}"));
        _calls.Add($"commit {partition}");
        return store.Commit(partition, changes, cancel);
    }
}
