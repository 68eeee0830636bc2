namespace WardCycle.Organisation;

/// <summary>Days on which something holds, both ends included; an open end has no date.</summary>
public sealed record Validity(DateOnly? From = null, DateOnly? Until = null)
{
    public static Validity Always { get; } = new();

    public bool Holds(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
