using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>When what is due for whom: the cycle's dates with the newest change that fits each sheet.</summary>
public sealed class Timetable(CycleRow cycle)
{
    /// <summary>The date for everybody without a change of their own.</summary>
    public DateTimeOffset For(PhaseId phase, PhaseDateKind kind) =>
        Changes(phase, kind).LastOrDefault(c => c.Units.Count == 0)?.Instant ?? Scheduled(phase, kind).Instant;

    public DateTimeOffset For(WardHead ward, SheetHead sheet, PhaseId phase, PhaseDateKind kind) =>
        cycle.DateChanges is null ? Scheduled(phase, kind).Instant : ChangeFor(phase, kind, ward, sheet)?.Instant ?? Scheduled(phase, kind).Instant;

    /// <summary>For a ward as a whole, such as the as-of day that its report prints; a change for some of its sections is theirs alone.</summary>
    public DateTimeOffset ForWard(UnitId ward, PhaseId phase, PhaseDateKind kind) =>
        Changes(phase, kind).LastOrDefault(c => c.Units.Count == 0 || c.Units.Contains(ward))?.Instant ?? Scheduled(phase, kind).Instant;

    /// <summary>The latest instant of a kind that holds for anybody: when the last gate shuts.</summary>
    public DateTimeOffset Latest(PhaseId phase, PhaseDateKind kind) =>
        Changes(phase, kind).Select(c => c.Instant).Append(For(phase, kind)).Max();

    /// <summary>The newest change that fits; its reason is printed in mails. Who stood where on the day it was made decides.</summary>
    public DateChange? ChangeFor(PhaseId phase, PhaseDateKind kind, WardHead ward, SheetHead sheet) =>
        Changes(phase, kind).LastOrDefault(c => c.Units.Count == 0 || Stood(ward, sheet, phase, MunicipalTime.DayOf(c.At)).Any(c.Units.Contains));

    /// <summary>The newest change of a due or closing date that fits: what sections are told of. Dates moved in one act bear one version.</summary>
    public DateChange? Told(PhaseId phase, WardHead ward, SheetHead sheet) =>
        (cycle.DateChanges ?? []).LastOrDefault(c => c.Phase == phase && c.Kind is (PhaseDateKind.Due or PhaseDateKind.Closing)
            && (c.Units.Count == 0 || Stood(ward, sheet, phase, MunicipalTime.DayOf(c.At)).Any(c.Units.Contains)));

    /// <summary>Acts that moved all dates of a phase by working days, one change each, in their order.</summary>
    public IEnumerable<DateChange> Moves(PhaseId phase, WardHead ward, SheetHead sheet) =>
        (cycle.DateChanges ?? []).Where(c => c.Phase == phase && c.ByDays is not null && (c.Units.Count == 0 || Stood(ward, sheet, phase, MunicipalTime.DayOf(c.At)).Any(c.Units.Contains)))
            .DistinctBy(c => c.Version);

    /// <summary>A member that has left a joint sheet (組織改正) lends it no dates of its department that were changed since; what came before stays.</summary>
    private static IEnumerable<UnitId> Stood(WardHead ward, SheetHead sheet, PhaseId phase, DateOnly day)
    {
        var speaking = sheet.UnitsIn(phase);
        return sheet.Units.Where(u => speaking.Contains(u) || ward.Units.Any(k => k.Id == u && k.Validity.Holds(day))).SelectMany(u => ward.LineageOn(u, day));
    }

    public ScheduledDate Scheduled(PhaseId phase, PhaseDateKind kind) =>
        cycle.Calendar.First(p => p.Phase == phase).Dates[kind];

    private IEnumerable<DateChange> Changes(PhaseId phase, PhaseDateKind kind) =>
        (cycle.DateChanges ?? []).Where(c => c.Phase == phase && c.Kind == kind);
}
