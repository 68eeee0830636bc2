using WardCycle.Record;

namespace WardCycle.Mail.Delivery;

/// <summary>
/// Merges a report into a mail's row by rank: whatever the order and however often, the highest report stands. A report is
/// evidence that the mail went out, and so outranks whatever we believed of it.
/// </summary>
public static class DeliveryMerge
{
    /// <param name="mail">Settled, or still open: the report may be faster than the sender's own answer.</param>
    /// <param name="now">Record time.</param>
    /// <returns>Null where the row already says as much.</returns>
    public static MailSettlement.Settled? Take(Stored<MailRow> mail, DeliveryStatus status, DateTimeOffset now)
    {
        var before = mail.Body;
        if (before.Delivery >= status)
        {
            return null;
        }

        var after = Rank(before.State) > Rank(StateOf(status))
            ? before with { Delivery = status }
            : before with { Delivery = status, State = StateOf(status), Note = NoteOf(before, status) };
        return before.State is MailState.Planned or MailState.Claimed
            ? Result(before, Settling.As(after, after.State, now, after.Note), settled => Settling.Changes(mail, settled))
            : Result(before, after, settled => [mail.To(settled)]);
    }

    private static MailSettlement.Settled Result(MailRow before, MailRow after, Func<MailRow, IReadOnlyList<Change>> changes) =>
        new(after, changes(after), Weight(after.State) - Weight(before.State));

    private static MailState StateOf(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Expanded => MailState.Accepted,
        DeliveryStatus.Delivered => MailState.Delivered,
        _ => MailState.Bounced,
    };

    /// <summary>What a person has settled beyond delivery stands above every report.</summary>
    private static int Rank(MailState state) => state switch
    {
        MailState.Planned or MailState.Claimed or MailState.Withdrawn or MailState.Rejected or MailState.Unknown => 0,
        MailState.Accepted => 1,
        MailState.Delivered => 2,
        MailState.Bounced => 3,
        _ => 4,
    };

    /// <summary>In Japanese; what was noted of an uncertain or refused mail no longer holds.</summary>
    private static string? NoteOf(MailRow before, DeliveryStatus status) => status switch
    {
        DeliveryStatus.FilteredSpam => "迷惑メールとして振り分けられたと、メールサービスから報告がありました。",
        DeliveryStatus.Quarantined => "受信側で隔離されたと、メールサービスから報告がありました。",
        DeliveryStatus.Suppressed => "以前に不達となった宛先のため、メールサービスが送りませんでした。",
        DeliveryStatus.Failed => "送れなかったと、メールサービスから報告がありました。",
        DeliveryStatus.Bounced => "宛先に届かなかったと、メールサービスから報告がありました。",
        _ when before.State is MailState.Accepted or MailState.Delivered => before.Note,
        _ => null,
    };

    private static int Weight(MailState state) => MailTrouble.IsTrouble(state) ? 1 : 0;
}
