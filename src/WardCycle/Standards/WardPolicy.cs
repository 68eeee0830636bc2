using WardCycle.Organisation;

namespace WardCycle.Standards;

/// <summary>向上方針: what the ward mayor sets for the year, in numbered lines to which targets are linked.</summary>
/// <param name="Version">From 1; earlier ones stay.</param>
public sealed record WardPolicy(UnitId Ward, int Version, IReadOnlyList<PolicyLine> Lines, string Mayor, DateOnly SetOn, DateTimeOffset At, string By);
