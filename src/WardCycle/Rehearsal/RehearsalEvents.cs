namespace WardCycle.Rehearsal;

/// <summary>What a simulated year draws besides its ordinary events; nothing by default.</summary>
/// <param name="Reorganises">組織改正 (<see cref="ReorganisationWork"/>).</param>
public sealed record RehearsalEvents(bool Reorganises = false);
