namespace WardCycle.Secretariat.Accounts;

/// <summary>Wrong passphrases in a row, in a bucket of account names; shared state, so that every instance slows down together (rule 18).</summary>
/// <param name="LastAt">Real time; after <see cref="Forgotten"/> they no longer count.</param>
public sealed record TriesRow(int Count, DateTimeOffset LastAt)
{
    public static TimeSpan Forgotten { get; } = TimeSpan.FromMinutes(30);

    public int CountAt(DateTimeOffset now) => now - LastAt > Forgotten ? 0 : Count;

    /// <summary>How long a wrong answer is held back: nothing for the first three, then 1, 2, 4, at most 8 seconds. A right one never waits.</summary>
    public static TimeSpan Delay(int count) => count <= 3 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(8, 1 << Math.Min(count - 4, 3)));
}
