using WardCycle.Cycles;

namespace WardCycle.Tests.Cycles.Year;

/// <summary>The runner itself: every shape that hangs a real engine is caught, every legal one runs.</summary>
public sealed class StrictYearTests
{
    private static readonly DateTimeOffset Later = World.At(2026, 4, 2);

    public static TheoryData<string, string> Illegal => new()
    {
        { "Task.Delay", "a timer of the machine" },
        { "Task.Run", "a thread of the pool that is still busy" },
        { "Task.Run done", "a thread of the pool that is done before anybody looks" },
        { "Task.Yield", "goes on by itself, between two verbs" },
        { "ConfigureAwait(false)", "goes on wherever the verb was completed" },
        { "ContinueWith", "goes on in the pool" },
        { "WhenAny with a timer", "the verb comes first, the timer stays" },
        { "own TaskCompletionSource", "nobody completes it" },
        { "SemaphoreSlim", "a lock that another flow would have to leave" },
        { "verb on another thread", "the engine knows one thread" },
        { "left behind", "the flow ends while a verb is under way" },
        { "two rests", "no flow rests twice at once" },
    };

    public static TheoryData<string, string> Legal => new()
    {
        { "helper", "async methods of our own" },
        { "WhenAll", "verbs side by side" },
        { "WhenAny", "the first of two verbs, then the other" },
        { "finally", "try and finally around a verb" },
        { "completed task", "nothing to wait for" },
    };

    [Theory]
    [MemberData(nameof(Illegal))]
    public void An_await_of_anything_but_the_verbs_is_caught(string shape, string reason)
    {
        using var never = new SemaphoreSlim(0);
        using var hold = new ManualResetEventSlim();
        var caught = Xunit.Record.Exception(() => Runner().Run(verbs => Break(shape, verbs, never, hold), Subject.City));
        hold.Set();
        Assert.True(caught is StrictYearException, $"{shape} ({reason}) was not caught: {caught}");
    }

    [Theory]
    [MemberData(nameof(Legal))]
    public void What_an_engine_can_replay_runs(string shape, string reason)
    {
        var year = Runner();
        year.Run(verbs => Keep(shape, verbs), Subject.City);
        Assert.True(year.History.Count >= 1, reason);
    }

    [Fact]
    public void Rests_end_in_the_order_of_instant_then_subject_then_sequence()
    {
        var ward = new Dictionary<string, int>();
        var year = new StrictYear(call => call.Verb switch
        {
            "pass" when (ward[call.About] = ward.GetValueOrDefault(call.About) + 1) > 1 => new PassAnswer.Ended(),
            "pass" => new PassAnswer.Rest(call.About == "ward-a" ? Later.AddHours(1) : Later),
            _ => null,
        });
        year.Run(verbs => verbs.Children([new("ward-b"), new("ward-a"), new("ward-c")]), Subject.Year);
        Assert.Equal(["ward-b", "ward-c", "ward-a"], year.History.Where(h => h.Contains(": pass", StringComparison.Ordinal)).Skip(3).Select(h => h.Split(':')[0]));
    }

    private static StrictYear Runner() => new(call => call.Verb == "pass" ? new PassAnswer.Ended() : null);

    private static Task Break(string shape, IYearVerbs verbs, SemaphoreSlim never, ManualResetEventSlim hold) => shape switch
    {
        "Task.Delay" => Then(verbs, () => Task.Delay(Timeout.InfiniteTimeSpan)),
        "Task.Run" => Then(verbs, () => Task.Run(hold.Wait)),
        "Task.Run done" => Then(verbs, () =>
        {
            var work = Task.Run(() => { });
            ((IAsyncResult)work).AsyncWaitHandle.WaitOne();
            return work;
        }),
        "Task.Yield" => Yield(verbs),
        "ConfigureAwait(false)" => Unconfigured(verbs),
        "ContinueWith" => Then(verbs, () => verbs.Pass(Subject.City).ContinueWith(_ => hold.Wait(), TaskScheduler.Default)),
        "WhenAny with a timer" => Then(verbs, async () => await await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan), Task.Delay(Timeout.InfiniteTimeSpan))),
        "own TaskCompletionSource" => Then(verbs, () => new TaskCompletionSource().Task),
        "SemaphoreSlim" => Then(verbs, () => never.WaitAsync()),
        "verb on another thread" => Then(verbs, () => Task.Run(() => verbs.Pass(Subject.City))),
        "left behind" => Then(verbs, () =>
        {
            _ = verbs.Rest(Later);
            return Task.CompletedTask;
        }),
        "two rests" => Then(verbs, () => Task.WhenAll(verbs.Rest(Later), verbs.Rest(Later))),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static Task Keep(string shape, IYearVerbs verbs) => shape switch
    {
        "helper" => Then(verbs, () => Then(verbs, () => verbs.Rest(Later))),
        "WhenAll" => Then(verbs, () => Task.WhenAll(verbs.Pass(Subject.City), verbs.Rest(Later))),
        "WhenAny" => First(verbs),
        "finally" => Finally(verbs),
        "completed task" => Then(verbs, () => Task.CompletedTask),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static async Task Then(IYearVerbs verbs, Func<Task> next)
    {
        await verbs.Pass(Subject.City);
        await next();
        await verbs.Pass(Subject.City);
    }

    private static async Task Yield(IYearVerbs verbs)
    {
        await verbs.Pass(Subject.City);
        await Task.Yield();
        await verbs.Pass(Subject.City);
    }

    private static async Task Unconfigured(IYearVerbs verbs)
    {
        await verbs.Pass(Subject.City).ConfigureAwait(false);
        await verbs.Pass(Subject.City);
    }

    private static async Task First(IYearVerbs verbs)
    {
        var (rest, pass) = (verbs.Rest(Later), verbs.Pass(Subject.City));
        Assert.Same(pass, await Task.WhenAny(rest, pass));
        await rest;
    }

    private static async Task Finally(IYearVerbs verbs)
    {
        try
        {
            await verbs.Rest(Later);
        }
        finally
        {
            await verbs.Pass(Subject.City);
        }
    }
}
