namespace WardCycle.Organisation;

/// <summary>The roster that is prepared under restricted view (内示 is confidential): in force by itself from a day on.</summary>
/// <param name="From">1 April, as a rule.</param>
public sealed record NextRoster(int Version, Roster Roster, DateOnly From, DateTimeOffset At, string By)
{
    public override string ToString() => $"roster {Version}";
}
