using System.Text;
using System.Text.Json;
using WardCycle.Calendar;
using WardCycle.Local.Stores;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;

namespace WardCycle.Local.Rehearsals;

/// <summary>
/// A headless rehearsal's output: <c>reports/</c>, <c>mails/*.eml</c>, <c>summary.json</c>. Documents are written to the
/// disk while the year runs and put into place at the end; no real time, so that two runs give the same bytes.
/// </summary>
public sealed class RehearsalFolder
{
    private static readonly JsonSerializerOptions Readable = new(RecordJson.Options) { WriteIndented = true, IgnoreReadOnlyProperties = false };

    private readonly string _folder;

    private RehearsalFolder(string folder)
    {
        _folder = folder;
        Documents = FolderDocumentStore.Open(Work, flush: false);
    }

    public IDocumentStore Documents { get; }

    private string Work => Path.Combine(_folder, "work");

    private string Summary => Path.Combine(_folder, "summary.json");

    /// <summary>Takes an earlier rehearsal's output out of the folder; other files stay.</summary>
    /// <exception cref="LocalStoreException">The folder cannot be written.</exception>
    public static RehearsalFolder Open(string folder)
    {
        try
        {
            foreach (var name in new[] { "work", "reports", "mails" })
            {
                if (Directory.Exists(Path.Combine(folder, name)))
                {
                    Directory.Delete(Path.Combine(folder, name), recursive: true);
                }
            }

            if (Directory.Exists(folder))
            {
                File.Delete(Path.Combine(folder, "summary.json"));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw LocalFolder.Unusable(folder, failure);
        }

        return new(folder);
    }

    public async Task Finish(RehearsalSummary summary, FiscalYear year, CancellationToken cancel)
    {
        var cycle = RehearsalRun.Cycle.Value;
        Place(Path.Combine(Work, "rehearsal", $"{year.Year}", cycle), "reports");
        Place(Path.Combine(Work, "outbox", cycle), "mails");
        Directory.Delete(Work, recursive: true);
        await File.WriteAllTextAsync(Summary, JsonSerializer.Serialize(summary, Readable) + "\n", new UTF8Encoding(false), cancel);
    }

    private void Place(string from, string name)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, Path.Combine(_folder, name));
        }
        else
        {
            Directory.CreateDirectory(Path.Combine(_folder, name));
        }
    }
}
