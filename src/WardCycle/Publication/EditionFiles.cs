using System.Text;
using WardCycle.Record;

namespace WardCycle.Publication;

/// <summary>Writes an edition's documents so that writing them again does no harm.</summary>
public static class EditionFiles
{
    private const string Json = "application/json; charset=utf-8";

    public static async Task Put(IDocumentStore documents, string path, DocumentContent content, CancellationToken cancel)
    {
        while (!await documents.Create(path, content, cancel))
        {
            if (await documents.Get(path, cancel) is { } old
                && (old.Content.Bytes.Span.SequenceEqual(content.Bytes.Span) || await documents.Replace(path, content, old.ETag, cancel)))
            {
                return;
            }
        }
    }

    public static Task PutContent(IDocumentStore documents, string path, EditionContent content, CancellationToken cancel) =>
        Put(documents, path, new(Encoding.UTF8.GetBytes(RecordJson.Write(content)), Json), cancel);

    public static async Task<EditionContent?> ReadContent(IDocumentStore documents, string path, CancellationToken cancel) =>
        await documents.Get(path, cancel) is { } stored
            ? RecordJson.Read<EditionContent>(Encoding.UTF8.GetString(stored.Content.Bytes.Span))
            : null;
}
