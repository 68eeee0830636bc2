using System.Text;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Filing;

/// <summary>
/// Goes over a cycle's documents. Reports are made anew from their frozen content without the text, the content last, so
/// that a run that was cut off begins again with it; what cannot be made anew is removed in all formats.
/// </summary>
internal sealed class DocumentSweep(IDocumentStore documents, IReportWriter writer, OpenCycle open, Blanking blanking)
{
    private const string ContentEnding = ".content.json";

    private readonly string[] _traces = [.. blanking.Traces];

    /// <summary>Where a cycle keeps documents.</summary>
    public static IReadOnlyList<string> Roots(CycleRow cycle) =>
        [$"editions/{cycle.Id}/", PublicationPaths.PublicRoot(cycle), OutboxPath.Folder(cycle.Id.Value)];

    public async Task<IReadOnlyList<ErasurePlace>> Find(CancellationToken cancel)
    {
        List<ErasurePlace> places = [];
        await foreach (var (path, file) in Files(cancel))
        {
            if (Holds(path, file))
            {
                var (ward, name) = PlaceNames.OfFile(open, path);
                places.Add(new(path.EndsWith(OutboxPath.Ending, StringComparison.Ordinal) ? "送信箱のメール" : "報告書のファイル", path, ward, 1, name));
            }
        }

        return places;
    }

    public async Task Run(CancellationToken cancel)
    {
        foreach (var path in (await documents.List(Roots(open.Cycle)[0], cancel)).Where(p => p.EndsWith(ContentEnding, StringComparison.Ordinal)))
        {
            if (await documents.Get(path, cancel) is { } stored && blanking.Body(Encoding.UTF8.GetString(stored.Content.Bytes.Span)) is { Hits: > 0 } blank)
            {
                await Remake(RecordJson.Read<EditionContent>(blank.Json), cancel);
                await EditionFiles.Put(documents, path, new(Encoding.UTF8.GetBytes(blank.Json), stored.Content.ContentType), cancel);
            }
        }

        await foreach (var (path, file) in Files(cancel))
        {
            if (Holds(path, file))
            {
                await Clear(path, file, cancel);
            }
        }
    }

    /// <summary>The draft's files, and the public ones where they stand.</summary>
    private async Task Remake(EditionContent content, CancellationToken cancel)
    {
        var cycle = open.Cycle;
        foreach (var (folder, isDraft) in new[] { (PublicationPaths.Draft(cycle.Id, content.Phase, content.Edition), true), (PublicationPaths.Public(cycle, content.Phase, content.Edition), false) })
        {
            foreach (var file in writer.Write(content.ToReport(open, isDraft)))
            {
                if (await documents.Get(folder + file.Name, cancel) is not null)
                {
                    await EditionFiles.Put(documents, folder + file.Name, file.Content, cancel);
                }
            }
        }
    }

    /// <summary>A mail of the outbox is kept without the text, so that its transport still knows that it was sent; of a report all formats go.</summary>
    private async Task Clear(string path, StoredDocument file, CancellationToken cancel)
    {
        var folder = OutboxPath.Folder(open.Cycle.Id.Value);
        if (path.StartsWith(folder, StringComparison.Ordinal) && MessageFile.Read(path[folder.Length..^OutboxPath.Ending.Length], file.Content.Bytes.Span) is { } mail)
        {
            var blank = new OutgoingMail(mail.Operation, blanking.Text(mail.To), mail.ReplyTo, blanking.Text(mail.Subject), blanking.Text(mail.Body), open.Cycle.Id.Value, mail.Date);
            await EditionFiles.Put(documents, path, new(MessageFile.Write(blank), file.Content.ContentType), cancel);
            return;
        }

        var stem = path[..(path.LastIndexOf('/') + 1)];
        var name = path[stem.Length..].Split('.')[0];
        foreach (var twin in (await documents.List(stem, cancel)).Where(p => p[stem.Length..].Split('.')[0] == name))
        {
            await documents.Delete(twin, cancel);
        }
    }

    private bool Holds(string path, StoredDocument file) =>
        DocumentTraces.Holds(path, file.Content.Bytes, _traces)
        || (path.EndsWith(ContentEnding, StringComparison.Ordinal) && blanking.Body(Encoding.UTF8.GetString(file.Content.Bytes.Span)).Hits > 0);

    private async IAsyncEnumerable<(string Path, StoredDocument File)> Files([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var root in Roots(open.Cycle))
        {
            foreach (var path in await documents.List(root, cancel))
            {
                if (await documents.Get(path, cancel) is { } file)
                {
                    yield return (path, file);
                }
            }
        }
    }
}
