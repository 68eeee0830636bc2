namespace WardCycle.Publication;

/// <summary>Files by path: reports, exports, the outbox's mails, keys. Paths are ASCII with <c>/</c> between parts.</summary>
public interface IDocumentStore
{
    Task<StoredDocument?> Get(string path, CancellationToken cancel = default);

    /// <summary>Writes a new document. False where one stands there already: it is left as it is.</summary>
    Task<bool> Create(string path, DocumentContent content, CancellationToken cancel = default);

    /// <summary>Replaces the document whose version is known. False where it has changed or is gone.</summary>
    Task<bool> Replace(string path, DocumentContent content, string etag, CancellationToken cancel = default);

    /// <summary>Paths that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    Task<IReadOnlyList<string>> List(string prefix, CancellationToken cancel = default);

    /// <summary>Removes the document; quiet where there is none.</summary>
    Task Delete(string path, CancellationToken cancel = default);
}
