using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>A named group of units (税務の所属, 選挙の従事課): dates may be changed for all of them by the name. In 建制順.</summary>
public sealed record UnitGroup(string Name, IReadOnlyList<UnitId> Units);
