namespace WardCycle.Organisation;

/// <summary>Which imported roster is in force.</summary>
/// <param name="Version">From 1, one more (or several, where imports broke off) per import.</param>
/// <param name="Wards">The rows it consists of, in 建制順; the city's own part among them.</param>
public sealed record RosterPointer(int Version, IReadOnlyList<UnitId> Wards, DateTimeOffset At, string By);
