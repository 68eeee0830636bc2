using WardCycle.Web.Mail;

namespace WardCycle.Functions.Settings;

/// <summary>How mails of real cycles go out; both null where they stay in the outbox.</summary>
/// <param name="Events">The door for delivery reports.</param>
public sealed record MailSettings(CommunicationSettings? Communication, SmtpSettings? Smtp, MailEventSettings Events)
{
    public static MailSettings Outbox { get; } = new(null, null, new());
}
