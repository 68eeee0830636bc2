using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Rehearsal;

/// <summary>Where 「次へ進む」 leads: the next instant at which a ward's rules, a phase's date or the care date has something to do.</summary>
public static class NextEvent
{
    public static DateTimeOffset? After(OpenCycle cycle, IEnumerable<WardSummary> wards, DateTimeOffset now)
    {
        var events = wards.Select(w => w.Wake).OfType<DateTimeOffset>()
            .Concat(from phase in cycle.Scheme.Phases
                    from kind in new[] { PhaseDateKind.Opening, PhaseDateKind.Due, PhaseDateKind.Publication }
                    select cycle.Timetable.For(phase.Id, kind))
            .Concat(cycle.Scheme.Phases.Select(p => cycle.Timetable.Latest(p.Id, PhaseDateKind.Closing)))
            .Append(cycle.Cycle.Care.Instant)
            .Where(at => at > now);
        return events.Select(at => (DateTimeOffset?)at).Min();
    }
}
