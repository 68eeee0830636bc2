using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>When what is due for whom: the cycle's dates with the newest change that fits each sheet.</summary>
public sealed class Timetable(CycleRow cycle)
{
    /// <summary>The date for everybody without a change of their own.</summary>
    public DateTimeOffset For(PhaseId phase, PhaseDateKind kind) => For(phase, kind, []);

    public DateTimeOffset For(WardHead ward, SheetHead sheet, PhaseId phase, PhaseDateKind kind) =>
        For(phase, kind, cycle.DateChanges is null ? [] : [.. sheet.Units.SelectMany(ward.Lineage)]);

    /// <summary>The latest instant of a kind that holds for anybody: when the last gate shuts.</summary>
    public DateTimeOffset Latest(PhaseId phase, PhaseDateKind kind) =>
        Changes(phase, kind).Select(c => c.Instant).Append(For(phase, kind)).Max();

    /// <summary>The newest change that fits; its reason is printed in mails.</summary>
    public DateChange? ChangeFor(PhaseId phase, PhaseDateKind kind, IReadOnlyCollection<UnitId> lineage) =>
        Changes(phase, kind).LastOrDefault(c => c.Units.Count == 0 || c.Units.Any(lineage.Contains));

    public ScheduledDate Scheduled(PhaseId phase, PhaseDateKind kind) =>
        cycle.Calendar.First(p => p.Phase == phase).Dates[kind];

    private DateTimeOffset For(PhaseId phase, PhaseDateKind kind, IReadOnlyCollection<UnitId> lineage) =>
        cycle.DateChanges is null ? Scheduled(phase, kind).Instant
        : ChangeFor(phase, kind, lineage)?.Instant ?? Scheduled(phase, kind).Instant;

    private IEnumerable<DateChange> Changes(PhaseId phase, PhaseDateKind kind) =>
        (cycle.DateChanges ?? []).Where(c => c.Phase == phase && c.Kind == kind);
}
