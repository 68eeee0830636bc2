using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Functions.Orchestration;

public sealed record OnceOutput(bool Superseded = false, IReadOnlyList<UnitId>? Wards = null, IReadOnlyList<PhaseId>? Phases = null)
{
    public static OnceOutput Of(StepResult result) => new(false, result.Wards, result.Phases);

    /// <exception cref="SupersededException">A newer run has taken over.</exception>
    public StepResult ToResult() => Superseded ? throw new SupersededException() : new(Wards ?? [], Phases ?? []);
}
