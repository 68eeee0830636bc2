using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Rehearsal.Faults;

/// <summary>Documents whose writes are boundaries of a fault plan; reads are none.</summary>
public sealed class FaultingDocumentStore(IDocumentStore store, FaultPlan plan) : IDocumentStore
{
    public Task<StoredDocument?> Get(string path, CancellationToken cancel = default)
    {
        plan.CheckAlive();
        return store.Get(path, cancel);
    }

    public Task<bool> Create(string path, DocumentContent content, CancellationToken cancel = default) =>
        Cross("document created", () => store.Create(path, content, cancel));

    public Task<bool> Replace(string path, DocumentContent content, string etag, CancellationToken cancel = default) =>
        Cross("document replaced", () => store.Replace(path, content, etag, cancel));

    public Task<IReadOnlyList<string>> List(string prefix, CancellationToken cancel = default)
    {
        plan.CheckAlive();
        return store.List(prefix, cancel);
    }

    public Task Delete(string path, CancellationToken cancel = default) =>
        Cross("document deleted", async () =>
        {
            await store.Delete(path, cancel);
            return true;
        });

    private Task<bool> Cross(string what, Func<Task<bool>> effect) =>
        plan.Cross(what, effect, () => throw new RecordUnavailableException("The answer to a write of a document was lost."));
}
