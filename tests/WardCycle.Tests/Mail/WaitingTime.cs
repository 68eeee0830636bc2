namespace WardCycle.Tests.Mail;

/// <summary>A clock whose timers ring when the test says so.</summary>
public sealed class WaitingTime(DateTimeOffset now) : TimeProvider
{
    private readonly List<Action> _timers = [];

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _timers.Add(() => callback(state));
        return new Idle();
    }

    public void Fire() => _timers.ForEach(t => t());

    private sealed class Idle : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
