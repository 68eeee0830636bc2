using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>督促 now: one reminder outside the plan, never within the plan's minimum interval.</summary>
public static class SendNowDecision
{
    public static SheetVerdict Decide(SheetCase at, PhaseScheme phase)
    {
        var moment = at.At(phase);
        if (Refusal(moment) is { } reason)
        {
            return SheetVerdict.Refuse("", reason);
        }

        // The instant makes each press a mail of its own.
        var occasion = string.Create(CultureInfo.InvariantCulture, $"now:{at.Now.UtcDateTime:yyyyMMddHHmmss}");
        var mails = SheetMails.ToAnswering(moment, PurposeOf(moment), occasion, moment.State.Returned?.Revision ?? 0);
        if (mails.Count == 0)
        {
            return SheetVerdict.Refuse("", "宛先のある職がありません。職の宛先を登録してから操作してください。");
        }

        return new SheetVerdict.Accepted(
            at.Sheet.With(phase.Id, moment.State.Plan(occasion) with { LastReminder = at.Today }), phase.Id, "sheet.reminded-now",
            $"{at.Name}の「{phase.Label}」について、お知らせを送ることにしました。",
            $"{at.Name}の「{phase.Label}」について、お知らせを送ります。{SheetMails.Notice(at, mails)}")
        {
            Mails = mails,
        };
    }

    /// <summary>Why no reminder may go out now; null where it may.</summary>
    public static string? Refusal(SheetMoment at) => at switch
    {
        { IsFilledByLead: true } => "このシートは幹事課のシートで入力されます。幹事課のシートからお知らせを送ってください。",
        { State.Gate: not Gate.Open } => "受付期間中ではないため、お知らせは送れません。",
        { WaitsForRoster: true } => "この区の名簿がまだ確認されていないため、お知らせは送れません。区の「名簿と宛先」で確認してください。",
        { State.IsMissing: false } => "提出を待っているシートではないため、お知らせは不要です。",
        { State.AgreedUntil: { } until } when until >= at.Today => $"{Era.DateWithWeekday(until)}まで待つことになっています。",
        { Ward.Head.Body.MailStopUntil: { } stop } when stop >= at.Today => $"この区へのメールは{Era.DateWithWeekday(stop)}まで止めています。",
        { State.LastReminder: { } last } when at.Today.DayNumber - last.DayNumber < at.Reminders.MinimumIntervalDays =>
            $"{Era.DateWithWeekday(last)}にお知らせを送っています。{Era.DateWithWeekday(last.AddDays(at.Reminders.MinimumIntervalDays))}以降に、もう一度送れます。",
        _ when Waiting(at) is { } waiting => $"最初の入力のお願いが、{Era.DateWithWeekday(MunicipalTime.DayOf(waiting.NotBefore))}に送られる予定です。届いた後に、もう一度操作してください。",
        _ => null,
    };

    /// <summary>Nobody is reminded before the invitation has gone out.</summary>
    private static MailRow? Waiting(SheetMoment at) => at.Ward.OpenMails.Select(m => m.Body)
        .FirstOrDefault(m => m.State == MailState.Planned && m.NotBefore > at.Now && m.Phase == at.Phase.Id && m.Purpose == MailPurpose.Invitation && m.Sheets.Contains(at.Sheet.Id));

    private static MailPurpose PurposeOf(SheetMoment at) =>
        at.State.Returned is not null ? MailPurpose.Returned
        : at.Today < at.Dates.DueDay ? MailPurpose.ReminderBefore
        : at.Today == at.Dates.DueDay ? MailPurpose.ReminderOnDay
        : MailPurpose.ReminderAfter;
}
