using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using WardCycle.Tests.Cycles.Year;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>One orchestration: nothing but its history is kept, and every wake replays it from the top.</summary>
internal sealed class VirtualInstance(string id, string name, string input, DateTime startedAt, (string Instance, int Task)? parent)
{
    private readonly List<Happening> _history = [];
    private List<Scheduled> _asked = [];

    public string Id => id;

    public string Name => name;

    public string Input { get; private set; } = input;

    public DateTime StartedAt { get; private set; } = startedAt;

    public (string Instance, int Task)? Parent => parent;

    public OrchestrationRuntimeStatus Status { get; private set; } = OrchestrationRuntimeStatus.Running;

    public string? CustomStatus { get; private set; }

    public int Life { get; private set; }

    public HashSet<int> Cancelled { get; private set; } = [];

    public bool IsOver => Status != OrchestrationRuntimeStatus.Running;

    public void Add(Happening happening) => _history.Add(happening);

    /// <summary>Replays, and gives what is newly asked for.</summary>
    public IReadOnlyList<Scheduled> Wake(Func<TaskOrchestrationContext, Task> body, DateTime now)
    {
        var thread = new StrictThread();
        var context = new ReplayContext(this);
        var flow = thread.Run(() => body(context));
        Check(thread);
        foreach (var happening in _history.ToList())
        {
            StrictThread.Complete(() => context.Feed(happening));
            Check(thread);
            thread.Drain();
            Check(thread);
        }

        Assert.Equal(_asked.Select(a => a.Fact), context.Asked.Take(_asked.Count).Select(a => a.Fact));
        IReadOnlyList<Scheduled> fresh = [.. context.Asked.Skip(_asked.Count)];
        (_asked, Cancelled) = (context.Asked, context.Cancelled);
        CustomStatus = System.Text.Json.JsonSerializer.Serialize(context.Status);
        if (!flow.IsCompleted)
        {
            Assert.True(context.IsWaiting, $"{Id} hangs: it waits for something that is not durable.");
            return fresh;
        }

        Assert.True(!context.OpenTimers.Any(), $"{Id} leaves a timer behind and would stay Running.");
        return End(flow, context, now) ? Wake(body, now) : fresh;
    }

    /// <summary>True where a new life begins.</summary>
    private bool End(Task flow, ReplayContext context, DateTime now)
    {
        if (context.NewInput is { } anew)
        {
            _history.Clear();
            _history.AddRange(Enumerable.Repeat(new Happening.Rang(now), context.UnheardBells));
            _asked = [];
            Cancelled = [];
            Input = System.Text.Json.JsonSerializer.Serialize(anew, anew.GetType());
            StartedAt = now;
            Life++;
            return true;
        }

        Status = flow.IsCompletedSuccessfully ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Failed;
        return false;
    }

    private void Check(StrictThread thread) => Assert.True(thread.Faults.Count == 0, $"{Id}: {string.Join(' ', thread.Faults)}");
}
