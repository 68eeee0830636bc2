using WardCycle.Cycles;

namespace WardCycle.Standards;

/// <summary>Stands beside a cycle's standards: every act replaces it, so that two acts never pass each other.</summary>
/// <param name="Acts">How many there were.</param>
/// <param name="TakenBy">The cycle of the next year that has taken the catalogue over; what is decided here since would be lost to it.</param>
public sealed record StandardsHead(int Acts, CycleId? TakenBy = null);
