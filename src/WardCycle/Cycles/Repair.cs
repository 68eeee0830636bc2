namespace WardCycle.Cycles;

/// <summary>What the reconciler wants done to a cycle's engine.</summary>
public abstract record Repair
{
    /// <summary>Record and engine agree.</summary>
    public sealed record None : Repair;

    /// <summary>A bell for each ward that is late: the engine may have missed one.</summary>
    public sealed record Ring(IReadOnlyList<Subject> Subjects) : Repair;

    /// <summary>The run is raised in the cycle row by ETag and the year started anew.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Renew(string Reason) : Repair;
}
