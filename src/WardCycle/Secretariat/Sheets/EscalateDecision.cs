using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Tells the head's superior: upward past superiors who are the same person or cannot be reached, at last the ward's coordinators. Once per due date.</summary>
public static class EscalateDecision
{
    private const string Occasion = "escalation";

    public static SheetVerdict Decide(SheetCase at, PhaseScheme phase)
    {
        var moment = at.At(phase);
        if (Refusal(moment) is { } reason)
        {
            return SheetVerdict.Refuse("", reason);
        }

        var superiors = EscalationRule.Superiors(moment).ToList();
        var occasion = Next(moment)!;
        var mails = SheetMails.To(moment, superiors.Count > 0 ? superiors : SheetMails.Coordinators(moment), MailPurpose.Escalation, occasion);
        if (mails.Count == 0)
        {
            return SheetVerdict.Refuse("", "お知らせできる上位職がありません。名簿の上位職と宛先を確かめてください。");
        }

        var whom = string.Join('・', mails.Select(m => m.Post.Title));
        return new SheetVerdict.Accepted(
            at.Sheet.With(phase.Id, moment.State.Plan(occasion)), phase.Id, "sheet.escalated",
            $"{at.Name}の「{phase.Label}」が未提出であることを上位職（{whom}）に知らせることにしました。",
            $"{at.Name}の「{phase.Label}」について、上位職（{whom}）に知らせます。{SheetMails.Notice(at, mails)}")
        {
            Mails = mails,
        };
    }

    private static string? Refusal(SheetMoment at) => at switch
    {
        { IsFilledByLead: true } => "このシートは幹事課のシートで入力されます。",
        { State.IsMissing: false } => "提出を待っているシートではないため、上位職へのお知らせは不要です。",
        _ when at.Now < at.Dates.Due => $"提出期限（{Era.DateWithWeekday(at.Dates.DueDay)}）を過ぎてから操作してください。",
        { State.AgreedUntil: { } until } when until >= at.Today => $"{Era.DateWithWeekday(until)}まで待つことになっています。",
        { Ward.Head.Body.MailStopUntil: { } stop } when stop >= at.Today => $"この区へのメールは{Era.DateWithWeekday(stop)}まで止めています。",
        _ when Next(at) is null => "この提出期限については、すでに上位職に知らせています。",
        _ => null,
    };

    /// <summary>The planner's own occasion first; after a return or an extension the due date makes a new one.</summary>
    private static string? Next(SheetMoment at)
    {
        var dated = string.Create(CultureInfo.InvariantCulture, $"{Occasion}:{at.Dates.DueDay:yyyy-MM-dd}");
        return !at.State.HasPlanned(Occasion) ? Occasion
            : at.State.Returned is not null && !at.State.HasPlanned(dated) ? dated
            : null;
    }
}
