using System.Collections.Immutable;
using System.Globalization;

namespace WardCycle.Record;

/// <summary>
/// The record in memory: immutable state behind one reference that a commit swaps. All answers come at once; any number of
/// threads may call; versions count commits, so that the same commits give the same versions.
/// </summary>
public sealed class MemoryRecordStore(MemoryRecordSnapshot snapshot) : IRecordStore, IRecordCount
{
    private static readonly Comparer<Row> ByKey = Comparer<Row>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key));

    /// <summary>UTF-16 units of a text from which packing pays.</summary>
    private const int PackFrom = 800;

    private MemoryRecordSnapshot _state = snapshot;
    private long _reads;
    private long _commits;

    public MemoryRecordStore() : this(MemoryRecordSnapshot.Empty) { }

    public long Reads => Interlocked.Read(ref _reads);

    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>The state as it stands; a store made from it goes its own way.</summary>
    public MemoryRecordSnapshot Snapshot() => Volatile.Read(ref _state);

    public Task<Row?> Get(string partition, string key, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _reads);
        var rows = Snapshot().Of(partition);
        var at = rows.BinarySearch(Probe(key), ByKey);
        return Task.FromResult(at < 0 ? null : rows[at]);
    }

    public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _reads);
        var rows = Snapshot().Of(partition);
        var first = Index(rows, from);
        var count = Math.Clamp(Index(rows, to) - first, 0, Math.Max(0, limit));
        var found = new Row[count];
        rows.CopyTo(first, found, 0, count);
        return Task.FromResult<IReadOnlyList<Row>>(found);
    }

    public Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        RecordLimits.Check(partition, changes);
        Interlocked.Increment(ref _commits);
        while (true)
        {
            var before = Snapshot();
            var etag = (before.Version + 1).ToString(CultureInfo.InvariantCulture);
            var rows = before.Of(partition).ToBuilder();
            if (changes.FirstOrDefault(c => !Apply(rows, c, etag)) is { } refused)
            {
                return Task.FromResult<CommitResult>(new CommitResult.Conflict(refused.Key));
            }

            if (Interlocked.CompareExchange(ref _state, before.With(partition, rows.ToImmutable()), before) == before)
            {
                return Task.FromResult<CommitResult>(new CommitResult.Done([.. changes.Select(c => c is Change.Delete ? "" : etag)]));
            }
        }
    }

    private static bool Apply(ImmutableList<Row>.Builder rows, Change change, string etag)
    {
        var at = rows.BinarySearch(Probe(change.Key), ByKey);
        switch (change)
        {
            case Change.Insert insert when at < 0:
                rows.Insert(~at, Kept(insert.Key, insert.Json, etag));
                return true;
            case Change.Replace replace when at >= 0 && rows[at].ETag == replace.ETag:
                rows[at] = Kept(replace.Key, replace.Json, etag);
                return true;
            case Change.Delete delete when at >= 0 && rows[at].ETag == delete.ETag:
                rows.RemoveAt(at);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Settled mails and revisions are read seldom and are most of a year's record: they are kept packed.</summary>
    private static Row Kept(string key, string json, string etag)
    {
        var row = new Row(key, json, etag);
        return json.Length < PackFrom || key.StartsWith(Keys.HotFrom, StringComparison.Ordinal) ? row : row.Pack();
    }

    private static int Index(ImmutableList<Row> rows, string key)
    {
        var at = rows.BinarySearch(Probe(key), ByKey);
        return at < 0 ? ~at : at;
    }

    private static Row Probe(string key) => new(key, "", "");
}
