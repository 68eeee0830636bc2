using WardCycle.Mail;

namespace WardCycle.Functions.Settings;

/// <summary>Azure Communication Services: where it is, who sends, how many mails it takes.</summary>
public sealed record CommunicationSettings(Uri Endpoint, string Sender, MailQuota Quota)
{
    /// <summary>The service's limits on an own domain (rule 11).</summary>
    public static MailQuota Default { get; } = new(30, 100);
}
