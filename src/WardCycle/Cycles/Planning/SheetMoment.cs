using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>One sheet in one phase at one moment: all that a planning rule may look at.</summary>
public sealed record SheetMoment(
    OpenCycle Cycle,
    WardState Ward,
    SheetHead Sheet,
    PhaseScheme Phase,
    PhaseState State,
    SheetDates Dates,
    DateTimeOffset Now)
{
    public DateOnly Today => MunicipalTime.DayOf(Now);

    public OfficeHours Office => Cycle.Scheme.OfficeHours;

    public ReminderPlan Reminders => Phase.Reminders ?? Cycle.Scheme.Reminders;

    /// <summary>All that this phase asks is the lead's: nobody is invited here.</summary>
    public bool IsFilledByLead => Sheet.IsFilledByLead(Phase);

    /// <summary>The ward has not confirmed its roster yet: nobody is invited, and no link goes out.</summary>
    public bool WaitsForRoster => RosterConfirmationRule.IsAwaited(Cycle, Ward.Head.Body);

    /// <summary>Posts that answer and can be reached; one who holds several of them is asked once.</summary>
    public IEnumerable<Post> Recipients => Ward.Answering(Sheet, Today)
        .Where(p => Sheet.Absent is null || Sheet.UnitsIn(Phase.Id).Contains(p.Unit))
        .Where(p => p.Addresses.Count > 0)
        .DistinctBy(p => p.Holder.Length > 0 ? p.Holder : p.Id.Value);

    /// <summary>Nobody answers who can be reached (欠員 without a deputy).</summary>
    public bool IsVacant => !Recipients.Any();

    /// <summary>Who is asked: the posts that answer; where none can be reached, the secretariat in their place, so that a vacancy silences nothing.</summary>
    public IReadOnlyList<Post> Asked => Recipients.ToList() is { Count: > 0 } posts ? posts : StandIns;

    /// <summary>The ward's coordinators and secretariat; where it has none, the superiors.</summary>
    public IReadOnlyList<Post> StandIns =>
        Ward.Office(Today).ToList() is { Count: > 0 } office ? office : [.. EscalationRule.Superiors(this)];

    /// <summary>The first office hour from <paramref name="instant"/> on, behind a stop of the ward's mails.</summary>
    public DateTimeOffset MailTime(DateTimeOffset instant)
    {
        var start = instant > Now ? instant : Now;
        if (Ward.Head.Body.MailStopUntil is { } stop && MunicipalTime.DayOf(start) <= stop)
        {
            start = MunicipalTime.At(stop.AddDays(1), Office.From);
        }

        return Office.OnOrAfter(start, Cycle.Days);
    }
}
