using WardCycle.Calendar;
using WardCycle.Mail;

namespace WardCycle.Local.Playing;

/// <summary>A folder of .eml files, such as the data folder's <c>documents/outbox/{cycle}</c>.</summary>
public sealed class OutboxFolder(string folder) : IOutboxSource
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<PlayedMail>> New(CancellationToken cancel)
    {
        List<OutboxMail> mails = [];
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + OutboxPath.Ending, SearchOption.AllDirectories) : [];
        foreach (var file in files.Where(f => !_seen.Contains(f)).ToList())
        {
            if (MessageFile.Read(Path.GetFileNameWithoutExtension(file), await File.ReadAllBytesAsync(file, cancel)) is { } mail)
            {
                mails.Add(mail);
            }

            _seen.Add(file);
        }

        return [.. mails.OrderBy(m => m.Date).ThenBy(m => m.Operation, StringComparer.Ordinal)
            .Select(m => PlayedMail.Find(m.Body, MunicipalTime.DayOf(m.Date))).OfType<PlayedMail>()];
    }
}
