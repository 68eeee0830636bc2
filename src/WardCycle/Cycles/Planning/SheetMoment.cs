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

    /// <summary>Posts that answer and can be reached.</summary>
    public IEnumerable<Post> Recipients => Ward.Answering(Sheet, Today).Where(p => p.Addresses.Count > 0);

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
