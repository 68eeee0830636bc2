using WardCycle.Cycles;
using WardCycle.Publication;

namespace WardCycle.Mail;

/// <summary>Reads a rehearsal's outbox for the secretariat's page and for simulated section heads.</summary>
public sealed class Outbox(IDocumentStore documents)
{
    /// <summary>The operations of a cycle's mails, in ordinal order: cheap, reads no mail.</summary>
    public async Task<IReadOnlyList<string>> Operations(CycleId cycle, CancellationToken cancel = default) =>
        [.. from path in await documents.List(OutboxPath.Folder(cycle.Value), cancel)
            where path.EndsWith(OutboxPath.Ending, StringComparison.Ordinal)
            select path[OutboxPath.Folder(cycle.Value).Length..^OutboxPath.Ending.Length]];

    /// <summary>All mails of a cycle, newest first.</summary>
    public async Task<IReadOnlyList<OutboxMail>> All(CycleId cycle, CancellationToken cancel = default)
    {
        List<OutboxMail> mails = [];
        foreach (var operation in await Operations(cycle, cancel))
        {
            if (await Read(cycle, operation, cancel) is { } mail)
            {
                mails.Add(mail);
            }
        }

        return [.. mails.OrderByDescending(m => m.Date).ThenBy(m => m.Operation, StringComparer.Ordinal)];
    }

    /// <summary>Null where there is no such mail, whatever the operation looks like.</summary>
    public async Task<OutboxMail?> Read(CycleId cycle, string operation, CancellationToken cancel = default) =>
        OutboxPath.Of(cycle.Value, operation) is { } path && await documents.Get(path, cancel) is { } file
            ? MessageFile.Read(operation, file.Content.Bytes.Span)
            : null;

    /// <summary>At the rehearsal's end: the bodies hold codes. May be called again after a crash.</summary>
    public async Task DeleteAll(CycleId cycle, CancellationToken cancel = default)
    {
        foreach (var path in await documents.List(OutboxPath.Folder(cycle.Value), cancel))
        {
            await documents.Delete(path, cancel);
        }
    }
}
