namespace WardCycle.Organisation;

/// <summary>Which roster is prepared, and from which day it holds.</summary>
public sealed record NextRosterPointer(RosterPointer Roster, DateOnly From);
