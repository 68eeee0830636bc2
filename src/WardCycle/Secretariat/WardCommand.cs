using WardCycle.Mail;

namespace WardCycle.Secretariat;

/// <summary>What the secretariat does to a ward's mails as a whole.</summary>
public abstract record WardCommand
{
    /// <summary>Settles a mail that waits for a person: it arrived, it bounced (不達), or it is to go out again.</summary>
    public sealed record SettleMail(MailId Mail, MailVerdict Verdict) : WardCommand;

    /// <summary>No mail to the ward until after a day (election, disaster); null lets mails go again.</summary>
    public sealed record StopMails(DateOnly? Until, string Reason) : WardCommand;
}
