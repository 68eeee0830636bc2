using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>Keeps mails as files instead of sending them: what every rehearsal uses. A second try finds the first one's file.</summary>
public sealed class OutboxTransport(IDocumentStore documents) : IMailTransport
{
    private const string ContentType = "message/rfc822";

    public string Name => "outbox";

    public MailQuota? Quota => null;

    public bool IsIdempotent => true;

    public async Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (OutboxPath.Of(mail.Folder, mail.Operation) is not { } path)
        {
            return new SendResult.Rejected("操作番号の形が正しくありません。");
        }

        try
        {
            // Where a file stands already, an earlier try of the same operation has written it.
            await documents.Create(path, new(MessageFile.Write(mail), ContentType), cancel);
            return new SendResult.Accepted();
        }
        catch (RecordUnavailableException)
        {
            return new SendResult.Unknown("送信箱への保存の結果を確かめられません。");
        }
    }

    public async Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default) =>
        OutboxPath.Of(folder, operation) is { } path && await documents.Get(path, cancel) is not null
            ? FindResult.Accepted
            : FindResult.NotFound;
}
