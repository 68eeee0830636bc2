namespace WardCycle.Cycles;

/// <summary>
/// Record time of a cycle: an anchor where real and record time met, and a pace from there on. A real cycle runs at
/// <see cref="Pace.Real"/>; a rehearsal's record time stands still (step) or runs faster.
/// </summary>
public sealed record CycleClock(Pace Pace, DateTimeOffset RealAnchor, DateTimeOffset RecordAnchor)
{
    public static CycleClock Real(DateTimeOffset now) => new(Pace.Real, now, now);

    public DateTimeOffset Now(DateTimeOffset real) =>
        Pace.Ratio == 1 && RealAnchor == RecordAnchor ? real : RecordAnchor + (real - RealAnchor) * Pace.Ratio;

    /// <summary>How long to wait in real time until the record's clock shows <paramref name="record"/>; null where it stands still.</summary>
    public TimeSpan? RealDelay(DateTimeOffset real, DateTimeOffset record)
    {
        var left = record - Now(real);
        return left <= TimeSpan.Zero ? TimeSpan.Zero : Pace.Ratio == 0 ? null : left / Pace.Ratio;
    }

    /// <summary>The real instant at which the clock reached <paramref name="record"/>, one that it has reached; at the earliest its anchor.</summary>
    public DateTimeOffset RealInstant(DateTimeOffset record) =>
        record <= RecordAnchor || Pace.Ratio == 0 ? RealAnchor : RealAnchor + (record - RecordAnchor) / Pace.Ratio;

    /// <summary>The clock set to <paramref name="record"/>, going on from there at its pace.</summary>
    public CycleClock SetTo(DateTimeOffset record, DateTimeOffset real) => this with { RealAnchor = real, RecordAnchor = record };
}
