using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// 未確定: reminds of a figure that is not final yet, on the plan's last day before its 確定予定日 and on that day, only the
/// newest that has come: whoever named the day needs no long notice of it. Tells of it too when all dates were moved; the
/// day of the reopening is told by the reopening itself.
/// </summary>
public static class FinalDayRule
{
    /// <summary>How the occasions of its reminders begin: a stop of the ward's mails drops them.</summary>
    public const string Reminding = "late-remind:";

    public static RuleAnswer Apply(SheetMoment at)
    {
        if (at.State is not { LateFigure: { Settled: false } late, Gate: Gate.Open, IsMissing: false, Outside: null })
        {
            return RuleAnswer.Nothing(at.State);
        }

        if (MovedDays.Newest(at) is { } moved && MovedDays.IsBefore(moved, at.State, late) && at.State.HasPlanned(MovedDays.Occasion(moved)) && !at.State.HasPlanned(Told(moved)))
        {
            return Tell(at, late, Told(moved), at.MailTime(at.Now));
        }

        var mornings = ReminderRule.Days(at.Reminders with { Before = [.. at.Reminders.Before.Order().Take(1)], After = [] }, at.Cycle.Days, late.FinalBy)
            .Where(d => d > MunicipalTime.DayOf(late.At ?? at.State.SubmittedAt ?? at.Now))
            .Select(d => MunicipalTime.At(d, at.Office.From)).ToList();
        DateTimeOffset? wake = mornings.Where(m => m > at.Now && m < at.Dates.End).Select(m => (DateTimeOffset?)m).FirstOrDefault();
        if (mornings.LastOrDefault(m => m <= at.Now) is not { Ticks: > 0 } morning
            || Reminder(MunicipalTime.DayOf(morning), late) is var occasion && at.State.HasPlanned(occasion))
        {
            return RuleAnswer.Nothing(at.State, wake);
        }

        // What it says is true on the day on which it is planned: it is planned when it can go.
        var when = at.MailTime(at.Now);
        return when == at.Now ? Tell(at, late, Reminder(MunicipalTime.DayOf(morning), late), when, wake)
            : RuleAnswer.Nothing(at.State, when < at.Dates.End && !(wake < when) ? when : wake);
    }

    private static RuleAnswer Tell(SheetMoment at, LateFigure late, string occasion, DateTimeOffset when, DateTimeOffset? wake = null) => new(
        at.State.Plan(occasion),
        [.. at.Asked.Select(post => new WantedMail(MailPurpose.LateFigure, at.Phase.Id, [at.Sheet.Id], post, occasion, when, at.State.Revision, late.Reason))],
        wake);

    private static string Reminder(DateOnly day, LateFigure late) =>
        string.Create(CultureInfo.InvariantCulture, $"{Reminding}{day:yyyy-MM-dd}:{late.FinalBy:yyyy-MM-dd}");

    private static string Told(DateChange moved) => string.Create(CultureInfo.InvariantCulture, $"late-moved:{moved.Version}");
}
