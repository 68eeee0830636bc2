namespace WardCycle.Organisation;

/// <summary>A unit as one line of a roster file mentions it.</summary>
/// <param name="Column">The column of its code, for messages.</param>
/// <param name="Order">建制順; null where the line leaves it empty.</param>
internal sealed record RosterUnitCell(string Column, UnitKind Kind, UnitId Id, string Name, int? Order);
