namespace WardCycle.Record;

/// <summary>What became of a commit: all of it or nothing.</summary>
public abstract record CommitResult
{
    /// <summary>Everything is written. <paramref name="ETags"/> holds the new version per change, in order; empty for a deletion.</summary>
    public sealed record Done(IReadOnlyList<string> ETags) : CommitResult;

    /// <summary>A row was there already, gone or changed; nothing is written. Read again and decide again.</summary>
    public sealed record Conflict(string Key) : CommitResult;

    public bool IsDone => this is Done;
}
