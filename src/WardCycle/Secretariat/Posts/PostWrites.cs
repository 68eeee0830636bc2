using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Record;

namespace WardCycle.Secretariat.Posts;

/// <summary>What a changed post writes besides its audit entry: one commit in the ward's partition.</summary>
/// <param name="NewLinks">They need an index row before the commit.</param>
public sealed record PostWrites(
    IReadOnlyList<Change> Rows,
    IReadOnlyList<WantedMail> Mails,
    IReadOnlyList<Stored<MailRow>> Withdrawn,
    IReadOnlyList<LinkRow> NewLinks)
{
    public IReadOnlyList<Change> Changes(WardCase at, string why) =>
    [
        .. Rows,
        .. Mails.SelectMany(m => MailRows.Insert(at.Cycle.Cycle, at.Ward.Ward, m, at.Now)),
        .. Withdrawn.SelectMany(m => Settling.Changes(m, Settling.As(m.Body, MailState.Withdrawn, at.Now, why))),
    ];
}
