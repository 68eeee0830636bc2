using WardCycle.Mail;

namespace WardCycle.Web.Mail;

/// <summary>Checked settings of the mail server.</summary>
/// <param name="Timeout">One mail's time; after it nobody knows whether it went out. Below the lease of a claim.</param>
public sealed record SmtpSettings(string Host, int Port, SmtpTls Tls, string? User, string? Password, string From, MailQuota? Quota, TimeSpan Timeout)
{
    public override string ToString() => $"{Host}:{Port}";
}
