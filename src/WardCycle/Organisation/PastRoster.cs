namespace WardCycle.Organisation;

/// <summary>A roster that was in force and was replaced: without its people.</summary>
/// <param name="ReplacedAt">When the pointer left it (real time).</param>
public sealed record PastRoster(RosterPointer Roster, DateTimeOffset ReplacedAt);
