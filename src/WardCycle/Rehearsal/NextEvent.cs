using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Rehearsal;

/// <summary>Where 「次へ進む」 leads: the next instant at which a ward's rules, a phase's date or the care date has something to do.</summary>
public static class NextEvent
{
    /// <summary>When a survey begins in the eyes of a rehearsal, and when the morning after its end has come.</summary>
    private static readonly TimeOnly SurveyHour = new(8, 30);

    public static DateTimeOffset? After(OpenCycle cycle, IEnumerable<WardSummary> wards, DateTimeOffset now)
    {
        var events = wards.Select(w => w.Wake).OfType<DateTimeOffset>()
            .Concat(from phase in cycle.Scheme.Phases
                    from kind in new[] { PhaseDateKind.Opening, PhaseDateKind.Due, PhaseDateKind.Publication }
                    select cycle.Timetable.For(phase.Id, kind))
            .Concat(cycle.Scheme.Phases.Select(p => cycle.Timetable.Latest(p.Id, PhaseDateKind.Closing)))
            .Concat((cycle.Scheme.Surveys ?? []).SelectMany(s => s.Held).SelectMany(h => new[] { h.From.In(cycle.Cycle.FiscalYear), h.To.In(cycle.Cycle.FiscalYear).AddDays(1) })
                .Select(day => MunicipalTime.At(day, SurveyHour)))
            .Append(cycle.Cycle.Care.Instant)
            .Where(at => at > now);
        return events.Select(at => (DateTimeOffset?)at).Min();
    }
}
