using WardCycle.Secretariat;

namespace WardCycle.Cycles;

public abstract record StartResult
{
    public sealed record Started(CycleId Cycle) : StartResult;

    public sealed record Refused(IReadOnlyList<Problem> Problems) : StartResult;
}
