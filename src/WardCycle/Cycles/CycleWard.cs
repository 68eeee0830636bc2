using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>A ward that takes part, in 建制順.</summary>
public sealed record CycleWard(UnitId Id, string Name);
