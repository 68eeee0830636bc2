using WardCycle.Mail;
using WardCycle.Organisation;

namespace WardCycle.Secretariat;

/// <summary>What the secretariat does to a ward's mails as a whole.</summary>
public abstract record WardCommand
{
    /// <summary>Settles a mail that waits for a person: it arrived, it bounced (不達), it is to go out again, or the recipient was told by other means.</summary>
    /// <param name="Reason">By what means; asked for with <see cref="MailVerdict.Told"/> alone.</param>
    public sealed record SettleMail(MailId Mail, MailVerdict Verdict, string? Reason = null) : WardCommand;

    /// <summary>No mail to the ward until after a day (election, disaster); null lets mails go again.</summary>
    public sealed record StopMails(DateOnly? Until, string Reason) : WardCommand;

    /// <summary>A post in mid-year: a deputy, 欠員, a successor, other addresses.</summary>
    /// <param name="Holder">Roster key of the person; empty with <see cref="PostKind.Vacant"/>.</param>
    /// <param name="Addresses">All of them, as they shall be; none with <see cref="PostKind.Vacant"/>.</param>
    /// <param name="Note">引継ぎメモ for another holder.</param>
    public sealed record ChangePost(PostId Post, PostKind Kind, string Holder, IReadOnlyList<string> Addresses, string Reason, string? Note = null) : WardCommand;

    /// <summary>誤送信: ends every link that went astray at once, issues new ones to the right addresses, and writes the record (記録票).</summary>
    /// <param name="Addresses">All right addresses of the post; those no longer among them are the wrong ones.</param>
    public sealed record RecordStray(PostId Post, IReadOnlyList<string> Addresses, string Reason) : WardCommand;

    /// <summary>宛先の確認: a mail without a link to every address of the ward that has not had one.</summary>
    public sealed record CheckAddresses : WardCommand;

    /// <summary>名簿を確認した: lets the ward's invitations go.</summary>
    public sealed record ConfirmRoster : WardCommand;

    /// <summary>確認なしで始める, by the city alone.</summary>
    public sealed record BeginUnconfirmed(string Reason) : WardCommand;
}
