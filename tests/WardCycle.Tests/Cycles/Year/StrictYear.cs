using WardCycle.Cycles;

namespace WardCycle.Tests.Cycles.Year;

/// <summary>
/// Runs flows on one thread and a virtual clock, with verbs that a test answers, and writes down every call. Fails on
/// every shape that would hang in a real engine: a flow that is neither finished nor waiting for a verb.
/// </summary>
internal sealed class StrictYear(Func<StrictCall, object?> answer)
{
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    private readonly StrictThread _thread = new();
    private readonly List<Pending> _pending = [];
    private readonly List<string> _history = [];
    private long _sequence;

    public DateTimeOffset Now { get; private set; } = World.At(2026, 4, 1, 8);

    /// <summary>One line a call: who, which verb, what about.</summary>
    public IReadOnlyList<string> History => _history;

    /// <summary>Runs a subject's flow to its end.</summary>
    public void Run(Subject subject, int mostCalls = 1_000) => Run(verbs => AnnualCycle.Run(verbs, subject), subject, mostCalls);

    public void Run(Func<IYearVerbs, Task> body, Subject subject, int mostCalls = 1_000)
    {
        var flow = _thread.Run(() => body(new Verbs(this, subject)));
        for (var calls = 0; Check(flow) && calls < mostCalls; calls++)
        {
            Complete();
        }

        flow.GetAwaiter().GetResult();
    }

    /// <summary>False where the flow is over.</summary>
    private bool Check(Task flow)
    {
        _thread.Drain();
        if (_thread.Faults is [var fault, ..])
        {
            throw new StrictYearException(fault);
        }

        if (flow.IsCompleted)
        {
            return _pending.Count == 0 ? false : throw new StrictYearException($"The flow ended while {_pending[0].Call} was under way.");
        }

        return _pending.Count > 0 ? true : throw new StrictYearException("The flow hangs: it waits for something that is not a verb.");
    }

    /// <summary>In the order (instant, subject, sequence).</summary>
    private void Complete()
    {
        var next = _pending.MinBy(p => (p.At, p.Call.Flow.Value, p.Sequence))!;
        _pending.Remove(next);
        Now = next.At > Now ? next.At : Now;
        StrictThread.Complete(next.Complete);
        if (_thread.Faults is [])
        {
            _thread.Drain();
        }
    }

    private Task<T> Ask<T>(StrictCall call, DateTimeOffset? at = null)
    {
        if (!_thread.Guard($"{call} was called on another thread."))
        {
            throw new StrictYearException($"{call} was called on another thread.");
        }

        if (call.Verb == "rest" && _pending.Any(p => p.Call is { Verb: "rest" } other && other.Flow == call.Flow))
        {
            throw new StrictYearException($"{call.Flow} rests twice at once.");
        }

        _history.Add(call.ToString());
        var done = new TaskCompletionSource<T>();
        _pending.Add(new(call, at ?? Now, _sequence++, () => Answer(done, call)));
        return done.Task;
    }

    private void Answer<T>(TaskCompletionSource<T> done, StrictCall call)
    {
        try
        {
            done.SetResult((T)answer(call with { Now = Now })!);
        }
        catch (Exception e) when (e is not InvalidCastException)
        {
            done.SetException(e);
        }
    }

    /// <summary>As every shell does: a failed child is started again after a rest, a superseded one ends quietly.</summary>
    private async Task Child(Subject subject)
    {
        while (true)
        {
            try
            {
                await AnnualCycle.Run(new Verbs(this, subject), subject);
                return;
            }
            catch (SupersededException)
            {
                return;
            }
            catch (InvalidOperationException)
            {
                await Ask<object?>(new(subject, "rest", "after a failure"), Now + Retry);
            }
        }
    }

    private sealed record Pending(StrictCall Call, DateTimeOffset At, long Sequence, Action Complete);

    private sealed class Verbs(StrictYear year, Subject self) : IYearVerbs
    {
        public Task<StepResult> Once(Step step, Subject subject, int edition) =>
            year.Ask<StepResult>(new(self, "once", $"{step} {subject} {edition}"));

        public Task<Sight> Look(Milestone milestone) =>
            year.Ask<Sight>(new(self, "look", $"{milestone.Kind} {milestone.Phase} {milestone.Edition}"));

        public Task<PassAnswer> Pass(Subject subject) => year.Ask<PassAnswer>(new(self, "pass", subject.Value));

        public Task Rest(DateTimeOffset until) => year.Ask<object?>(new(self, "rest", $"{until:yyyy-MM-dd HH:mm}"), until);

        public Task Children(IReadOnlyList<Subject> subjects)
        {
            year._history.Add(new StrictCall(self, "children", string.Join(' ', subjects)).ToString());
            return Task.WhenAll(subjects.Select(year.Child));
        }
    }
}
