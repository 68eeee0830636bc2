using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using WardCycle.Mail;

namespace WardCycle.Web.Mail;

/// <summary>Hands mails to a mail server, one recipient and one connection a mail. SMTP cannot be asked later what became of one.</summary>
public sealed class SmtpMailTransport(SmtpSettings settings, TimeProvider time) : IMailTransport
{
    public string Name => "smtp";

    public MailQuota? Quota => settings.Quota;

    public string Way => $"メールサーバー {settings}、差出人 {settings.From}";

    public string From => settings.From;

    public async Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default)
    {
        using var message = Message(mail);
        using var client = Client();
        try
        {
            // The client's own cancellation waits for the server; leaving here closes the connection.
            await client.SendMailAsync(message, CancellationToken.None).WaitAsync(settings.Timeout, time, cancel);
            return new SendResult.Accepted();
        }
        catch (TimeoutException)
        {
            return new SendResult.Unknown("メールサーバーの応答が時間内になく、届いたかどうか確かめられません。");
        }
        catch (SmtpException failure)
        {
            return SmtpOutcome.Of(failure, settings.Tls, time.GetUtcNow());
        }
    }

    public Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default) =>
        Task.FromResult(FindResult.CannotTell);

    private MailMessage Message(OutgoingMail mail)
    {
        var message = new MailMessage(settings.From, mail.To)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Body.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
            IsBodyHtml = false,
        };
        message.Headers.Add("Message-ID", MessageFile.MessageId(mail.Operation));
        // RFC 3834: no automatic answers to an automatic mail.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.ReplyTo is { } replyTo)
        {
            message.ReplyToList.Add(replyTo);
        }

        return message;
    }

    private SmtpClient Client() => new(settings.Host, settings.Port)
    {
        DeliveryMethod = SmtpDeliveryMethod.Network,
        EnableSsl = settings.Tls == SmtpTls.StartTls,
        UseDefaultCredentials = false,
        // Only our own limit counts: it can be told apart from a refusal.
        Timeout = int.MaxValue,
        Credentials = settings.User is { } user ? new NetworkCredential(user, settings.Password) : null,
    };
}
