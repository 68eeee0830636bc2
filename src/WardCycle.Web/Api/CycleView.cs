using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Web.Api;

/// <summary>A cycle as the API shows it.</summary>
/// <param name="FiscalYear">The calendar year that it begins in.</param>
/// <param name="Now">Record time.</param>
public sealed record CycleView(
    string Id, string Name, string SchemeId, int FiscalYear, CycleStatus Status, bool IsRehearsal, bool OnHold, DateTimeOffset Now,
    IReadOnlyList<CycleWard> Wards, IReadOnlyList<CycleView.Phase> Phases)
{
    public sealed record Phase(PhaseId Id, string Label, DateTimeOffset Opening, DateTimeOffset Due, DateTimeOffset Closing, DateTimeOffset Publication);

    public static CycleView Of(OpenCycle open, DateTimeOffset now) => new(
        open.Cycle.Id.Value, open.Cycle.Name, open.Cycle.SchemeId, open.Cycle.FiscalYear.Year, open.Cycle.Status, open.Cycle.IsRehearsal, open.Cycle.OnHold, now,
        open.Cycle.Wards,
        [.. open.Scheme.Phases.Select(p => new Phase(
            p.Id, p.Label,
            open.Timetable.For(p.Id, PhaseDateKind.Opening),
            open.Timetable.For(p.Id, PhaseDateKind.Due),
            open.Timetable.For(p.Id, PhaseDateKind.Closing),
            open.Timetable.For(p.Id, PhaseDateKind.Publication)))]);
}
