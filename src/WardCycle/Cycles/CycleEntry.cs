namespace WardCycle.Cycles;

/// <summary>A hint in the installation's partition that a cycle exists; the cycle row alone has authority.</summary>
public sealed record CycleEntry(CycleId Id);
