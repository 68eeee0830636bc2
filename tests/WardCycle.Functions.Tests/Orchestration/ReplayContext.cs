using System.Globalization;
using System.Text.Json;
using Microsoft.DurableTask;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>A context that replays: what the orchestrator asks for is numbered, what the history holds is fed to it in order.</summary>
internal sealed class ReplayContext(VirtualInstance instance) : TaskOrchestrationContext
{
    private readonly Dictionary<int, (Action<string> Answer, Action<TaskFailureDetails> Fail)> _open = [];
    private readonly Queue<TaskCompletionSource> _waiters = new();
    private int _bells;
    private DateTime _now = instance.StartedAt;

    public List<Scheduled> Asked { get; } = [];

    public HashSet<int> Cancelled { get; } = [];

    public object? Status { get; private set; }

    /// <summary>Null where the flow has not asked to begin anew.</summary>
    public object? NewInput { get; private set; }

    public int UnheardBells => _bells;

    /// <summary>Something is under way that may wake the flow.</summary>
    public bool IsWaiting => _open.Count > 0 || _waiters.Count > 0;

    public IEnumerable<Scheduled> OpenTimers => Asked.Where(a => a.What == "timer" && _open.ContainsKey(a.Task));

    public override string InstanceId => instance.Id;

    public override DateTime CurrentUtcDateTime => _now;

    public override T? GetInput<T>() where T : default => JsonSerializer.Deserialize<T>(instance.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) =>
        Ask<TResult>("activity", name.Name, Json(input), retry: options?.Retry?.Policy);

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        Ask<TResult>("child", orchestratorName.Name, Json(input), child: ((SubOrchestrationOptions)options!).InstanceId);

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Assert.Equal(DateTimeKind.Utc, fireAt.Kind);
        var done = new TaskCompletionSource<object?>();
        var task = Add(done, new(Asked.Count, "timer", fireAt.ToString("O", CultureInfo.InvariantCulture), "", fireAt));
        cancellationToken.Register(() =>
        {
            if (_open.Remove(task))
            {
                Cancelled.Add(task);
                done.TrySetCanceled(cancellationToken);
            }
        });
        return done.Task;
    }

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        Assert.Equal("Bell", eventName);
        if (_bells > 0)
        {
            _bells--;
            return default!;
        }

        var waiter = new TaskCompletionSource();
        _waiters.Enqueue(waiter);
        Assert.True(_waiters.Count == 1, "One pending waiter per event name (rule 3).");
        await waiter.Task;
        return default!;
    }

    public override void SetCustomStatus(object? customStatus) => Status = customStatus;

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        Assert.True(preserveUnprocessedEvents, "Bells are kept.");
        Assert.True(_open.Count == 0, "Nothing is under way where a flow begins anew (rule 2).");
        NewInput = newInput;
    }

    /// <summary>Tells the orchestrator what happened. What it no longer waits for is passed over.</summary>
    public void Feed(Happening happening)
    {
        _now = happening.At > _now ? happening.At : _now;
        switch (happening)
        {
            case Happening.Rang when _waiters.TryDequeue(out var waiter):
                waiter.SetResult();
                break;
            case Happening.Rang:
                _bells++;
                break;
            case Happening.Answered answered when _open.Remove(answered.Task, out var task):
                task.Answer(answered.Json);
                break;
            case Happening.Fired fired when _open.Remove(fired.Task, out var task):
                task.Answer("null");
                break;
            case Happening.Failed failed when _open.Remove(failed.Task, out var task):
                task.Fail(failed.Details);
                break;
        }
    }

    private Task<T> Ask<T>(string what, string about, string input, string? child = null, RetryPolicy? retry = null)
    {
        var done = new TaskCompletionSource<T>();
        Add(done, new(Asked.Count, what, about, input, Instance: child, Retry: retry));
        return done.Task;
    }

    private int Add<T>(TaskCompletionSource<T> done, Scheduled asked)
    {
        Asked.Add(asked);
        _open.Add(asked.Task, (
            json => done.SetResult(JsonSerializer.Deserialize<T>(json)!),
            details => done.SetException(new TaskFailedException(asked.About, asked.Task, details))));
        return asked.Task;
    }

    private static string Json(object? value) => JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object));
}
