using WardCycle.Web.Mail;

namespace WardCycle.Functions.Settings;

/// <summary>How mails of real cycles go out; both null where they stay in the outbox.</summary>
public sealed record MailSettings(CommunicationSettings? Communication = null, SmtpSettings? Smtp = null)
{
    public static MailSettings Outbox { get; } = new();
}
