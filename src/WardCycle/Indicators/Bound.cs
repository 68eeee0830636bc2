namespace WardCycle.Indicators;

/// <summary>A target as the number that it comes down to.</summary>
/// <param name="Up">More is better.</param>
/// <param name="Strict">The number itself is not enough.</param>
/// <param name="Why">How the number came about, in Japanese; empty where it is the scheme's own.</param>
public sealed record Bound(decimal Value, bool Up, bool Strict = false, string Why = "")
{
    public bool Holds(decimal actual) => (Up, Strict) switch
    {
        (true, false) => actual >= Value,
        (true, true) => actual > Value,
        (false, false) => actual <= Value,
        _ => actual < Value,
    };

    public bool IsBetter(decimal actual, decimal than) => Up ? actual > than : actual < than;
}
