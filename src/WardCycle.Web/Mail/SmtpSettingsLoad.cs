namespace WardCycle.Web.Mail;

/// <summary>What became of reading the mail server's settings.</summary>
public abstract record SmtpSettingsLoad
{
    public sealed record Loaded(SmtpSettings Settings) : SmtpSettingsLoad;

    /// <summary>No server is named: mails stay in the outbox.</summary>
    public sealed record None : SmtpSettingsLoad;

    /// <param name="Problems">In Japanese, each with the setting's name.</param>
    public sealed record Refused(IReadOnlyList<string> Problems) : SmtpSettingsLoad;
}
