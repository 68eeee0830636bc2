using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>A step's remembered result: under 1 KiB. Prepare names the wards and phases that the year runs; the other steps name none.</summary>
public sealed record StepResult(IReadOnlyList<UnitId> Wards, IReadOnlyList<PhaseId> Phases)
{
    public static StepResult Plain { get; } = new([], []);
}
