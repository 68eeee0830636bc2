using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>A phase's five dates in one cycle, for everybody without a change of their own.</summary>
public sealed record PhaseCalendar(PhaseId Phase, IReadOnlyDictionary<PhaseDateKind, ScheduledDate> Dates);
