using WardCycle.Mail;

namespace WardCycle.Secretariat;

/// <summary>What the secretariat does to a ward's mails as a whole.</summary>
public abstract record WardCommand
{
    /// <summary>Settles a mail that waits for a person: it arrived, it bounced (不達), it is to go out again, or the recipient was told by other means.</summary>
    /// <param name="Reason">By what means; asked for with <see cref="MailVerdict.Told"/> alone.</param>
    public sealed record SettleMail(MailId Mail, MailVerdict Verdict, string? Reason = null) : WardCommand;

    /// <summary>No mail to the ward until after a day (election, disaster); null lets mails go again.</summary>
    public sealed record StopMails(DateOnly? Until, string Reason) : WardCommand;
}
