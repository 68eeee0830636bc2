namespace WardCycle.Rehearsal;

/// <summary>A clock that stands still until it is set: time of headless rehearsals and of tests.</summary>
public sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Time never runs backwards: an earlier instant leaves it as it is.</summary>
    public void Set(DateTimeOffset instant) => _now = instant > _now ? instant : _now;

    public void Advance(TimeSpan by) => Set(_now + by);
}
