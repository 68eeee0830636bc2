using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>Mails that wait for a person: unknown, rejected, bounced. Pure; the desk commits what comes out.</summary>
public static class MailTrouble
{
    public static bool IsTrouble(MailState state) => state is MailState.Unknown or MailState.Rejected or MailState.Bounced;

    /// <param name="mail">A settled mail (<c>Keys.Mail</c>).</param>
    /// <param name="who">Actor's audit name; stands in the row's note.</param>
    /// <param name="now">Record time.</param>
    /// <param name="how">別の方法: by what other means the recipient was told.</param>
    public static MailSettlement Settle(Stored<MailRow> mail, MailVerdict verdict, string who, DateTimeOffset now, string how = "") => verdict switch
    {
        MailVerdict.Sent when mail.Body.State == MailState.Unknown =>
            Kept(mail, mail.Body with { State = MailState.Accepted, Note = $"{who}が、届いていることを確認しました。" }),
        MailVerdict.Sent => new MailSettlement.Refused("送信結果が不明なメールではありません。画面を更新して確かめてください。"),
        MailVerdict.Bounced when mail.Body.State is MailState.Unknown or MailState.Accepted or MailState.Delivered =>
            Kept(mail, mail.Body with { State = MailState.Bounced, Note = $"{who}が、不達として記録しました。" }),
        MailVerdict.Bounced => new MailSettlement.Refused("送信済みのメールではないため、不達にはできません。"),
        MailVerdict.Told when IsTrouble(mail.Body.State) =>
            Kept(mail, mail.Body with { State = MailState.Told, Note = $"{who}が、別の方法で伝えたことを記録しました。方法：{how}" }),
        MailVerdict.Told => new MailSettlement.Refused("届いていないメールではありません。画面を更新して確かめてください。"),
        MailVerdict.SendAgain when IsTrouble(mail.Body.State) => Again(mail, who, now),
        _ => new MailSettlement.Refused("このメールは再送の対象ではありません。画面を更新して確かめてください。"),
    };

    private static MailSettlement.Settled Kept(Stored<MailRow> mail, MailRow settled) =>
        new(settled, [mail.To(settled)], Weight(settled.State) - Weight(mail.Body.State));

    /// <summary>Under a new operation: the transport must not take it for the one before. It is checked and written anew when it is sent.</summary>
    private static MailSettlement.Settled Again(Stored<MailRow> mail, string who, DateTimeOffset now)
    {
        var planned = mail.Body with
        {
            State = MailState.Planned,
            NotBefore = now,
            SettledAt = null,
            Note = $"{who}が、再送を指示しました。",
            Subject = null,
            Body = null,
            Round = mail.Body.Round + 1,
            Delivery = null,
        };
        return new(planned, [Change.Remove(mail.Row), Change.New(Keys.OpenMail(planned.Id), planned)], -Weight(mail.Body.State));
    }

    private static int Weight(MailState state) => IsTrouble(state) ? 1 : 0;
}
