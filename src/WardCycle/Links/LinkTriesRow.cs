namespace WardCycle.Links;

/// <summary>Wrong codes of one bucket, in real time. The first few are free, then each doubles the wait up to a cap; a quiet hour forgets them.</summary>
public sealed record LinkTriesRow(int Wrong, DateTimeOffset LastAt)
{
    public const int Free = 5;

    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>Until when further wrong codes are only told to wait; null while tries are free.</summary>
    public DateTimeOffset? SlowUntil => Wrong <= Free ? null : LastAt + Wait;

    private TimeSpan Wait => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Wrong - Free), Longest.TotalSeconds));

    public LinkTriesRow OneMore(DateTimeOffset now) => now - LastAt > Memory ? new(1, now) : new(Wrong + 1, now);
}
