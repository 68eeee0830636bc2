namespace WardCycle.Tests.Cycles.Year;

/// <summary>
/// One thread for the flows under test. A continuation may come only out of a verb that the runner completes: whatever is
/// posted while a flow's own code runs, and whatever of the flow is seen on another thread, is written down as a fault.
/// </summary>
internal sealed class StrictThread : SynchronizationContext
{
    private static readonly SynchronizationContext Elsewhere = new Outside();

    private readonly Lock _lock = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posts = new();
    private readonly List<string> _faults = [];
    private readonly AsyncLocal<bool> _isFlow;
    private bool _isRunning;

    public StrictThread() => _isFlow = new(change =>
    {
        if (change is { ThreadContextChanged: true, CurrentValue: true })
        {
            Guard("A flow's work went to another thread.");
        }
    });

    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults];
            }
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_lock)
        {
            if (_isRunning || Environment.CurrentManagedThreadId != _thread)
            {
                _faults.Add("A flow went on by something that is not a verb.");
            }

            _posts.Enqueue((d, state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("A flow never sends.");

    /// <summary>False, and a fault, on any other thread.</summary>
    public bool Guard(string fault)
    {
        if (Environment.CurrentManagedThreadId == _thread)
        {
            return true;
        }

        lock (_lock)
        {
            _faults.Add(fault);
        }

        return false;
    }

    /// <summary>Completes a verb where no continuation may run inline: what asked for this thread is posted, all else goes to the pool.</summary>
    public static void Complete(Action verb)
    {
        var before = Current;
        SetSynchronizationContext(Elsewhere);
        try
        {
            verb();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs a flow's code, marked so that its work is known wherever it turns up.</summary>
    public T Run<T>(Func<T> flow)
    {
        var before = Current;
        SetSynchronizationContext(this);
        (_isRunning, _isFlow.Value) = (true, true);
        try
        {
            return flow();
        }
        finally
        {
            (_isRunning, _isFlow.Value) = (false, false);
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs what completed verbs have posted, and what that leads to.</summary>
    public void Drain()
    {
        while (Next() is { } post)
        {
            Run(() =>
            {
                post.Callback(post.State);
                return true;
            });
        }
    }

    private (SendOrPostCallback Callback, object? State)? Next()
    {
        lock (_lock)
        {
            return _posts.TryDequeue(out var post) ? post : null;
        }
    }

    private sealed class Outside : SynchronizationContext;
}
