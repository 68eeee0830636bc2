using System.Globalization;

namespace WardCycle.Publication;

/// <summary>Documents in memory: immutable state behind one reference that a write swaps. All answers come at once.</summary>
public sealed class MemoryDocumentStore(MemoryDocumentSnapshot snapshot) : IDocumentStore
{
    private MemoryDocumentSnapshot _state = snapshot;

    public MemoryDocumentStore() : this(MemoryDocumentSnapshot.Empty) { }

    /// <summary>The state as it stands; a store made from it goes its own way.</summary>
    public MemoryDocumentSnapshot Snapshot() => Volatile.Read(ref _state);

    public Task<StoredDocument?> Get(string path, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Snapshot().Documents.GetValueOrDefault(path)?.Open());
    }

    public Task<bool> Create(string path, DocumentContent content, CancellationToken cancel = default)
    {
        DocumentStorePath.Check(path);
        return Swap(state => state.Documents.ContainsKey(path) ? null : state.With(path, Version(state, content)), cancel);
    }

    public Task<bool> Replace(string path, DocumentContent content, string etag, CancellationToken cancel = default)
    {
        DocumentStorePath.Check(path);
        return Swap(
            state => state.Documents.GetValueOrDefault(path)?.ETag == etag ? state.With(path, Version(state, content)) : null,
            cancel);
    }

    public Task<IReadOnlyList<string>> List(string prefix, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var paths = Snapshot().Paths;
        var at = paths.IndexOf(prefix);
        List<string> found = [];
        for (var i = at < 0 ? ~at : at; i < paths.Count && paths[i].StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            found.Add(paths[i]);
        }

        return Task.FromResult<IReadOnlyList<string>>(found);
    }

    public Task Delete(string path, CancellationToken cancel = default) =>
        Swap(state => state.Documents.ContainsKey(path) ? state.Without(path) : null, cancel);

    private static PackedDocument Version(MemoryDocumentSnapshot state, DocumentContent content) =>
        new(content, (state.Version + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>Swaps the state for the next one; false where there is none.</summary>
    private Task<bool> Swap(Func<MemoryDocumentSnapshot, MemoryDocumentSnapshot?> next, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        while (true)
        {
            var before = Snapshot();
            if (next(before) is not { } after)
            {
                return Task.FromResult(false);
            }

            if (Interlocked.CompareExchange(ref _state, after, before) == before)
            {
                return Task.FromResult(true);
            }
        }
    }
}
