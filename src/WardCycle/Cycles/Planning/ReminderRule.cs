using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// Reminds of a missing answer on the days of the plan: only the newest day that has come, so that time lost to an outage
/// is not made up by several mails. Stops at submission, at the gate's end, at "agreed until" and at the maximum count.
/// </summary>
public static class ReminderRule
{
    private const string Prefix = "remind:";

    public static RuleAnswer Apply(SheetMoment at)
    {
        if (at.State.Gate != Gate.Open || !at.State.IsMissing || FirstDay(at) is not { } first)
        {
            return RuleAnswer.Nothing(at.State);
        }

        DateOnly? due = null;
        DateTimeOffset? wake = null;
        foreach (var day in Days(at.Reminders, at.Cycle.Days, at.Dates.DueDay).Where(d => d > first))
        {
            var morning = MunicipalTime.At(day, at.Office.From);
            if (morning <= at.Now)
            {
                due = day;
            }
            else if (morning < at.Dates.End)
            {
                wake = morning;
                break;
            }
        }

        if (due is not { } remindOn || !Allows(at, remindOn))
        {
            return RuleAnswer.Nothing(at.State, wake);
        }

        // What it says (in five days, today, past) is true on the day on which it is planned: it is planned when it can go.
        var when = at.MailTime(FirstInstant(at));
        return when == at.Now ? Remind(at, remindOn, wake)
            : RuleAnswer.Nothing(at.State, when < at.Dates.End && !(wake < when) ? when : wake);
    }

    /// <summary>The plan's days around a due date, rising.</summary>
    public static IEnumerable<DateOnly> Days(ReminderPlan plan, WorkingDays days, DateOnly due)
    {
        DateOnly Offset(int n) => plan.WorkingDays ? days.Add(due, n) : due.AddDays(n);
        return plan.Before.Select(n => Offset(-n))
            .Concat(plan.OnDay ? [due] : [])
            .Concat(plan.After.Select(Offset))
            .Order()
            .Distinct();
    }

    /// <summary>Reminders follow the day of the invitation, or of the return.</summary>
    private static DateOnly? FirstDay(SheetMoment at) =>
        at.State.Returned is { } returned ? MunicipalTime.DayOf(returned.At) : at.State.InvitedOn;

    private static bool Allows(SheetMoment at, DateOnly day) =>
        !at.State.HasPlanned(Occasion(at, day))
        && !(at.State.LastReminder >= day)
        && Sent(at) < at.Reminders.MaximumCount;

    /// <summary>
    /// Not before "agreed until" is past and the interval after the last one, and not on a day on which the same person was
    /// reminded of another sheet (a date that was moved at noon would remind twice); now, where none holds.
    /// </summary>
    private static DateTimeOffset FirstInstant(SheetMoment at)
    {
        var first = at.State.LastReminder is { } last ? last.AddDays(at.Reminders.MinimumIntervalDays) : DateOnly.MinValue;
        var agreed = at.State.AgreedUntil?.AddDays(1) ?? DateOnly.MinValue;
        var next = IsPersonReminded(at) ? at.Today.AddDays(1) : DateOnly.MinValue;
        var day = new[] { first, agreed, next }.Max();
        return day > at.Today ? MunicipalTime.At(day, default) : at.Now;
    }

    private static bool IsPersonReminded(SheetMoment at)
    {
        var holders = at.Asked.Select(p => p.Holder).Where(h => h.Length > 0).ToHashSet();
        return at.Ward.Sheets.Select(s => s.Body).Any(s =>
            s.Id != at.Sheet.Id && s.Phases.Values.Any(p => p.LastReminder == at.Today) && at.Ward.Answering(s, at.Today).Any(p => holders.Contains(p.Holder)));
    }

    /// <summary>Reminders of this asking: a return asks anew.</summary>
    private static int Sent(SheetMoment at)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{FirstDay(at):yyyy-MM-dd}");
        return at.State.Planned?.Count(o => o.StartsWith(Prefix, StringComparison.Ordinal) && string.CompareOrdinal(o, first) > 0) ?? 0;
    }

    private static RuleAnswer Remind(SheetMoment at, DateOnly day, DateTimeOffset? wake)
    {
        var occasion = Occasion(at, day);
        return new(
            at.State.Plan(occasion) with { LastReminder = at.Today },
            [.. at.Asked.Select(post => new WantedMail(PurposeOf(at), at.Phase.Id, [at.Sheet.Id], post, occasion, at.Now, at.State.Returned?.Revision ?? 0))],
            wake);
    }

    /// <summary>Names the due date too: an extension may remind again on the same day of the calendar.</summary>
    private static string Occasion(SheetMoment at, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{day:yyyy-MM-dd}:{at.Dates.DueDay:yyyy-MM-dd}");

    private static MailPurpose PurposeOf(SheetMoment at) =>
        at.State.Returned is not null ? MailPurpose.Returned
        : at.State.DraftAt is not null ? MailPurpose.DraftForgotten
        : at.Today < at.Dates.DueDay ? MailPurpose.ReminderBefore
        : at.Today == at.Dates.DueDay ? MailPurpose.ReminderOnDay
        : MailPurpose.ReminderAfter;
}
