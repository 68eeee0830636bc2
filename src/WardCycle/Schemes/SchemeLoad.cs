namespace WardCycle.Schemes;

/// <summary>What became of reading a scheme.</summary>
public abstract record SchemeLoad
{
    public sealed record Loaded(Scheme Scheme) : SchemeLoad;

    public sealed record Refused(IReadOnlyList<SchemeProblem> Problems) : SchemeLoad;

    /// <summary>What is wrong, in the file's order; nothing where it loaded.</summary>
    public IReadOnlyList<SchemeProblem> Faults => this is Refused refused ? refused.Problems : [];
}
