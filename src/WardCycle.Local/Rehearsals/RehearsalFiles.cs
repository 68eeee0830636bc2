using System.Text;
using System.Text.Json;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;

namespace WardCycle.Local.Rehearsals;

/// <summary>Writes a finished rehearsal into a folder: <c>reports/</c>, <c>mails/*.eml</c>, <c>summary.json</c>. No real time, so that two runs give the same bytes.</summary>
public static class RehearsalFiles
{
    private const string PublicRoot = "rehearsal/";
    private const string OutboxRoot = "outbox/";

    private static readonly JsonSerializerOptions Readable = new(RecordJson.Options) { WriteIndented = true, IgnoreReadOnlyProperties = false };

    public static async Task Write(RehearsalOutcome outcome, string folder, CancellationToken cancel)
    {
        await Copy(outcome.Documents, PublicRoot, Path.Combine(folder, "reports"), cancel);
        await Copy(outcome.Documents, OutboxRoot, Path.Combine(folder, "mails"), cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "summary.json"), JsonSerializer.Serialize(outcome.Summary, Readable) + "\n", new UTF8Encoding(false), cancel);
    }

    /// <summary>The year and the cycle's id are dropped from the paths: a rehearsal has one of each.</summary>
    private static async Task Copy(IDocumentStore documents, string root, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in await documents.List(root, cancel))
        {
            var target = Path.Combine([folder, .. path.Split('/').SkipWhile(part => part != RehearsalRun.Cycle.Value).Skip(1)]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var document = await documents.Get(path, cancel);
            await File.WriteAllBytesAsync(target, document!.Content.Bytes.ToArray(), cancel);
        }
    }
}
