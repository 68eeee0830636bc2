namespace WardCycle.Organisation;

/// <summary>A unit's name from a day on. The first span has no beginning.</summary>
public sealed record NameSpan(string Name, DateOnly? From = null);
