namespace WardCycle.Cycles;

/// <summary>
/// Who is resting until when (record time), for shells that run flows in this process. A bell for a resting flow makes it
/// due; one for a busy flow makes its next rest short. A driver decides when to wake whom; waking early is legal.
/// </summary>
/// <param name="wakeInline">True where the driver's own thread must run the woken flow (headless, deterministic).</param>
public sealed class RestBoard(bool wakeInline) : IDoorbell
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(CycleId, Subject), Resting> _resting = [];
    private readonly HashSet<(CycleId, Subject)> _rung = [];
    private long _sequence;

    /// <summary>Called after every bell, so that a sleeping driver looks again.</summary>
    public event Action? Rang;

    /// <summary>Called after a flow has gone to rest, for a driver that sleeps until the next wake.</summary>
    public event Action? Rested;

    public Task Rest(CycleId cycle, Subject subject, DateTimeOffset until)
    {
        var waiter = new TaskCompletionSource(wakeInline ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_rung.Remove((cycle, subject)))
            {
                return Task.CompletedTask;
            }

            _resting.Add((cycle, subject), new(until, _sequence++, waiter));
        }

        Rested?.Invoke();
        return waiter.Task;
    }

    public Task Ring(CycleId cycle, Subject subject)
    {
        lock (_lock)
        {
            _rung.Add((cycle, subject));
        }

        Rang?.Invoke();
        return Task.CompletedTask;
    }

    /// <summary>The resting flow that is next: bells first, then by (instant, subject, sequence); null where nobody rests.</summary>
    public RestingFlow? Next(CycleId cycle)
    {
        lock (_lock)
        {
            RestingFlow? next = null;
            foreach (var ((owner, subject), rest) in _resting)
            {
                if (owner == cycle)
                {
                    var flow = new RestingFlow(subject, rest.Until, _rung.Contains((cycle, subject)), rest.Sequence);
                    next = next is null || flow.CompareTo(next) < 0 ? flow : next;
                }
            }

            return next;
        }
    }

    /// <summary>Everybody of a cycle who rests.</summary>
    public IReadOnlyList<Subject> Sleepers(CycleId cycle)
    {
        lock (_lock)
        {
            return [.. _resting.Keys.Where(k => k.Item1 == cycle).Select(k => k.Item2)];
        }
    }

    /// <summary>Who of a cycle has been rung or has rested until <paramref name="now"/> (record time), in the order to wake them.</summary>
    public IReadOnlyList<Subject> Due(CycleId cycle, DateTimeOffset now)
    {
        lock (_lock)
        {
            return [.. from rest in _resting
                       where rest.Key.Item1 == cycle && (rest.Value.Until <= now || _rung.Contains(rest.Key))
                       orderby rest.Value.Until, rest.Value.Sequence
                       select rest.Key.Item2];
        }
    }

    /// <summary>Cycles with somebody resting.</summary>
    public IReadOnlyList<CycleId> Cycles()
    {
        lock (_lock)
        {
            return [.. _resting.Keys.Select(k => k.Item1).Distinct()];
        }
    }

    public void Wake(CycleId cycle, Subject subject)
    {
        TaskCompletionSource? waiter = null;
        lock (_lock)
        {
            _rung.Remove((cycle, subject));
            if (_resting.Remove((cycle, subject), out var rest))
            {
                waiter = rest.Waiter;
            }
        }

        waiter?.SetResult();
    }

    private sealed record Resting(DateTimeOffset Until, long Sequence, TaskCompletionSource Waiter);
}
