namespace WardCycle.Organisation;

/// <summary>The roster in force with its version; version 0 and nothing in it before the first import.</summary>
public sealed record CurrentRoster(int Version, Roster Roster)
{
    public static CurrentRoster None { get; } = new(0, new([], [], []));
}
