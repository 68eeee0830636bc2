using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Posts;

/// <summary>The record of a mail that went astray (誤送信の記録票). Never an address or a code; instants are record time.</summary>
/// <param name="Number">From 1 in the ward.</param>
/// <param name="Name">The post as it was called.</param>
/// <param name="Mails">What had been sent to the wrong addresses; the text stands in the mails' own rows.</param>
/// <param name="Links">What was ended.</param>
/// <param name="Openings">When one of the links was opened, by whom nobody can tell.</param>
/// <param name="Traces">Drafts and submissions since the links were issued, which may be another's.</param>
/// <param name="Elsewhere">Links of another year's cycle that a digest named: they are ended there.</param>
public sealed record StrayRow(
    int Number,
    PostId Post,
    int Tenure,
    string Name,
    string Reason,
    DateTimeOffset At,
    string By,
    IReadOnlyList<StrayRow.SentMail> Mails,
    IReadOnlyList<StrayRow.EndedLink> Links,
    IReadOnlyList<LinkOpening> Openings,
    IReadOnlyList<SheetTrace> Traces,
    IReadOnlyList<PublicId>? Elsewhere = null)
{
    /// <param name="Address">From 1, in the order of the roster.</param>
    public sealed record SentMail(MailId Mail, MailPurpose Purpose, DateTimeOffset At, int Address, IReadOnlyList<SheetId> Sheets);

    /// <param name="Replacement">The link that was issued instead; null where its post has changed hands since.</param>
    public sealed record EndedLink(PublicId Link, SheetId Sheet, PostId Post, DateTimeOffset IssuedAt, PublicId? Replacement);
}
