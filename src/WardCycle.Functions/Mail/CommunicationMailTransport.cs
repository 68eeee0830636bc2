using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Communication.Email;
using WardCycle.Functions.Settings;
using WardCycle.Mail;
using WardCycle.Mail.Delivery;

namespace WardCycle.Functions.Mail;

/// <summary>
/// Sends by Azure Communication Services, one recipient a mail, plain text, no click tracking (it breaks links). The
/// client's own retries are off: the service may have taken a mail whose answer was lost (rule 10).
/// </summary>
public sealed class CommunicationMailTransport(EmailClient client, CommunicationSettings settings, TimeProvider time) : IMailTransport
{
    /// <summary>Where the service names no time.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <summary>Our own fault, such as a missing role: nothing was sent, and somebody has to mend it first.</summary>
    private static readonly TimeSpan MuchLater = TimeSpan.FromMinutes(10);

    public string Name => "communication";

    public MailQuota? Quota => settings.Quota;

    /// <summary>The service's message id is the operation id.</summary>
    public string ReportName(string operation) => DeliveryReport.NameOf(OperationId(operation));

    public async Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default)
    {
        try
        {
            await client.SendAsync(WaitUntil.Started, Message(mail), OperationId(mail.Operation), cancel);
            return new SendResult.Accepted();
        }
        catch (RequestFailedException failure)
        {
            return Outcome(failure);
        }
        catch (Exception lost) when (lost is AggregateException or TimeoutException || (lost is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new SendResult.Unknown("メールサービスの応答がなく、届いたかどうか確かめられません。");
        }
    }

    public async Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default)
    {
        try
        {
            var sent = new EmailSendOperation(OperationId(operation).ToString(), client);
            await sent.UpdateStatusAsync(cancel);
            return !sent.HasCompleted ? FindResult.Pending
                : sent.HasValue && sent.Value.Status.Equals(EmailSendStatus.Succeeded) ? FindResult.Accepted
                : FindResult.Rejected;
        }
        catch (RequestFailedException failure)
        {
            return failure.Status == 404 ? FindResult.NotFound : FindResult.CannotTell;
        }
        catch (Exception lost) when (lost is AggregateException or TimeoutException || (lost is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return FindResult.CannotTell;
        }
    }

    /// <summary>The service wants a GUID; the same operation always gives the same one.</summary>
    internal static Guid OperationId(string operation) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes("wardcycle mail " + operation)).AsSpan(0, 16), bigEndian: true);

    private EmailMessage Message(OutgoingMail mail)
    {
        var message = new EmailMessage(settings.Sender, mail.To, new EmailContent(mail.Subject) { PlainText = mail.Body })
        {
            UserEngagementTrackingDisabled = true,
        };
        if (mail.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(new EmailAddress(replyTo));
        }

        return message;
    }

    private SendResult Outcome(RequestFailedException failure) => failure.Status switch
    {
        429 => new SendResult.Throttled(time.GetUtcNow() + RetryAfter(failure)),
        401 or 403 => new SendResult.Throttled(time.GetUtcNow() + MuchLater),
        400 or 413 or 422 => new SendResult.Rejected("宛先か内容をメールサービスが受け付けませんでした。"),
        _ => new SendResult.Unknown("メールサービスの応答から、届いたかどうか確かめられません。"),
    };

    private TimeSpan RetryAfter(RequestFailedException failure)
    {
        if (failure.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) is not true)
        {
            return Later;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > time.GetUtcNow() ? at - time.GetUtcNow()
            : Later;
    }
}
