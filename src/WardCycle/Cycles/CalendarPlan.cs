using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>All dates of a cycle, as written and as moved.</summary>
public sealed record CalendarPlan(IReadOnlyList<PhaseCalendar> Phases, ScheduledDate Care)
{
    /// <summary>The scheme's rules in one fiscal year. No date leaves the fiscal year it is written in.</summary>
    public static CalendarPlan For(Scheme scheme, FiscalYear year, WorkingDays days) => new(
        [.. scheme.Phases.Select(p => new PhaseCalendar(p.Id, p.Dates.ToDictionary(d => d.Key, d => Place(d.Value, year, days))))],
        Place(scheme.Care, year, days));

    public static ScheduledDate Place(DateRule rule, FiscalYear year, WorkingDays days)
    {
        var written = rule.In(year);
        return new(written, days.Move(written, rule.Move), rule.Time);
    }
}
