using System.Globalization;
using WardCycle.Mail.Delivery;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Mail;

/// <summary>
/// One mail to one address. Open ones (planned, claimed) stand in the ward's hot range (<c>Keys.OpenMail</c>), settled
/// ones under <c>Keys.Mail</c>. Address and code are never in the row: the post and the link name them.
/// </summary>
/// <param name="Sheets">The sheets it asks for; several for a digest, none for a mail to the secretariat.</param>
/// <param name="Post">The recipient.</param>
/// <param name="Tenure">The post's tenure when it was planned: after a hand-over the mail is withdrawn.</param>
/// <param name="Address">Index into the post's addresses.</param>
/// <param name="Occasion">The fact that wants it: <c>invitation</c>, <c>before:2026-05-22</c>, <c>returned:2</c>.</param>
/// <param name="NotBefore">Record time; the first office hour in which it may go out.</param>
/// <param name="Revision">The revision that a receipt or a return is about.</param>
/// <param name="Note">Why it was withdrawn, rejected or is unknown.</param>
/// <param name="Subject">As sent.</param>
/// <param name="Body">As sent, codes masked.</param>
/// <param name="Round">How often a person had it sent again after it was settled; part of the operation's name.</param>
/// <param name="Memo">Words that only this mail carries: the predecessor's note (引継ぎメモ).</param>
/// <param name="Delivery">The highest report of the mail service so far.</param>
public sealed record MailRow(
    MailId Id,
    MailPurpose Purpose,
    MailState State,
    PhaseId? Phase,
    IReadOnlyList<SheetId> Sheets,
    PostId Post,
    int Tenure,
    int Address,
    string Occasion,
    DateTimeOffset PlannedAt,
    DateTimeOffset NotBefore,
    int Revision = 0,
    MailClaim? Claim = null,
    DateTimeOffset? SettledAt = null,
    string? Note = null,
    string? Subject = null,
    IReadOnlyList<MailSegment>? Body = null,
    int Round = 0,
    string? Memo = null,
    DeliveryStatus? Delivery = null)
{
    /// <summary>Names the mail to the transport: the same for every try, another one after a person had it sent again.</summary>
    public string Operation => Round == 0 ? Id.Value : string.Create(CultureInfo.InvariantCulture, $"{Id}-{Round}");

    /// <summary>Tries so far that the transport may have heard of.</summary>
    public int Attempt => Claim?.Attempt ?? 0;
}
