using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>The mails of a submission: a receipt to every address of every answering post, once to who holds several of them, and an end to those that it makes pointless.</summary>
public static class SubmissionMails
{
    private static readonly MailPurpose[] Pointless =
    [
        MailPurpose.Invitation, MailPurpose.ReminderBefore, MailPurpose.ReminderOnDay, MailPurpose.ReminderAfter,
        MailPurpose.DraftForgotten, MailPurpose.Returned, MailPurpose.Escalation, MailPurpose.Digest, MailPurpose.DatesChanged,
    ];

    public static IEnumerable<Change> Receipts(OpenCycle open, WardState ward, SheetHead sheet, PhaseId phase, int revision, DateTimeOffset now) =>
        from post in ward.Answering(sheet, MunicipalTime.DayOf(now)).DistinctBy(p => p.Holder.Length > 0 ? p.Holder : p.Id.Value)
        from address in Enumerable.Range(0, post.Addresses.Count)
        let mail = Receipt(open, ward, sheet, phase, post, address, revision, now)
        select Change.New(Keys.OpenMail(mail.Id), mail);

    /// <summary>Planned mails about nothing but this sheet and phase. Those already claimed are asked about again before they go out.</summary>
    public static IEnumerable<Change[]> Withdrawals(WardState ward, SheetId sheet, PhaseId phase, DateTimeOffset now) =>
        from mail in ward.OpenMails
        where mail.Body is { State: MailState.Planned, Sheets.Count: 1 } && mail.Body.Sheets[0] == sheet
        where mail.Body.Phase == phase && Pointless.Contains(mail.Body.Purpose)
        let withdrawn = mail.Body with { State = MailState.Withdrawn, SettledAt = now, Note = "提出されたため送りませんでした。" }
        select new Change[] { Change.Remove(mail.Row), Change.New(Keys.Mail(withdrawn.Id), withdrawn) };

    private static MailRow Receipt(
        OpenCycle open, WardState ward, SheetHead sheet, PhaseId phase, Post post, int address, int revision, DateTimeOffset now)
    {
        // The sheet stands in the occasion because one post may answer several.
        var occasion = string.Create(CultureInfo.InvariantCulture, $"receipt:{sheet.Id}:{revision}");
        var id = MailIdentity.Of(open.Cycle.Uid, phase, ward.Ward, post.Id, post.Tenure, address, MailPurpose.Receipt, occasion);
        return new(
            id, MailPurpose.Receipt, MailState.Planned, phase, [sheet.Id], post.Id, post.Tenure, address, occasion,
            now, MailTime(open, ward, sheet, phase, now), revision);
    }

    /// <summary>Receipts keep office hours and a stop of the ward's mails as all mails do.</summary>
    private static DateTimeOffset MailTime(OpenCycle open, WardState ward, SheetHead sheet, PhaseId phase, DateTimeOffset now) =>
        new SheetMoment(
            open, ward, sheet, open.Scheme.Phase(phase), sheet.State(phase),
            SheetDates.Of(open.Timetable, ward.Head.Body, sheet, phase), now).MailTime(now);
}
