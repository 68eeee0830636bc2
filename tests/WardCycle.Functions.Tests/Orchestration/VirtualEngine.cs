using System.Text.Json;
using Microsoft.DurableTask;
using WardCycle.Functions.Orchestration;
using WardCycle.Rehearsal;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>
/// A durable engine on a virtual clock: instances, their histories, activities in turn, timers in the order (instant,
/// subject, sequence). Timers fire a second early, as the real queue may.
/// </summary>
internal sealed class VirtualEngine(VirtualTime time, EngineTroubles troubles)
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, VirtualInstance> _instances = new(StringComparer.Ordinal);
    private readonly Queue<string> _dirty = new();
    private readonly Queue<Work> _work = new();
    private readonly List<Due> _dues = [];
    private readonly SortedDictionary<string, int> _bells = new(StringComparer.Ordinal);
    private long _sequence;

    /// <summary>The worker that runs activities now; a killed one leaves a new one behind.</summary>
    public Activities Worker { get; set; } = null!;

    /// <summary>Composes a new worker over the same record.</summary>
    public Action Restart { get; set; } = () => { };

    public Dictionary<string, VirtualInstance> Instances => _instances;

    public int ActivitiesRun { get; private set; }

    public int BellsHeard { get; private set; }

    /// <summary>
    /// What each instance asked the engine for, in order: <c>activity Pass</c>, <c>child Watcher</c>, <c>timer</c> (a wait
    /// counts once however the service splits it, and also where it is cancelled), <c>anew</c>.
    /// </summary>
    public List<(string Instance, string Action)> Actions { get; } = [];

    /// <summary>All inputs, outputs and statuses that the engine has seen.</summary>
    public HashSet<string> Seen { get; } = [];

    /// <summary>False while the hour's look is tested alone.</summary>
    public bool LosesBells { get; set; } = true;

    public bool HasBells => _bells.Count > 0;

    public DateTimeOffset? NextDue => _dues.Count == 0 ? null : _dues.Min(d => d.At);

    /// <summary>False where the id is taken: every status is named for deduplication.</summary>
    public bool Start(string id, string name, object input)
    {
        if (_instances.ContainsKey(id))
        {
            return false;
        }

        Add(id, name, JsonSerializer.Serialize(input, input.GetType()), null);
        return true;
    }

    public void Ring(string id)
    {
        if (!_instances.TryGetValue(id, out var instance) || instance.IsOver)
        {
            throw new InvalidOperationException("The service knows no such running instance.");
        }

        _bells[id] = _bells.GetValueOrDefault(id) + (LosesBells ? troubles.Bells() : 1);
    }

    /// <summary>Delivers the bells of the instance that comes first.</summary>
    public async Task DeliverBells()
    {
        var (id, count) = _bells.First();
        _bells.Remove(id);
        for (var n = 0; n < count && !_instances[id].IsOver; n++)
        {
            BellsHeard++;
            Tell(id, new Happening.Rang(Now));
        }

        await Settle();
    }

    /// <summary>Fires the timer, or the second try of an activity, that comes first.</summary>
    public async Task FireNext()
    {
        var due = _dues.OrderBy(d => d.At).ThenBy(d => d.Instance, StringComparer.Ordinal).ThenBy(d => d.Sequence).First();
        _dues.Remove(due);
        if (due.Again is { } again)
        {
            _work.Enqueue(again);
        }
        else
        {
            Tell(due.Instance, new Happening.Fired(Now, due.Task));
        }

        await Settle();
    }

    /// <summary>Until nothing is left to do at this instant.</summary>
    public async Task Settle()
    {
        while (true)
        {
            if (_dirty.TryDequeue(out var id))
            {
                Wake(_instances[id]);
            }
            else if (_work.TryDequeue(out var work))
            {
                await Run(work);
            }
            else
            {
                return;
            }
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private void Add(string id, string name, string input, (string, int)? parent)
    {
        Seen.Add(id);
        Seen.Add(input);
        _instances[id] = new(id, name, input, Now, parent);
        _dirty.Enqueue(id);
    }

    private void Tell(string id, Happening happening)
    {
        _instances[id].Add(happening);
        _dirty.Enqueue(id);
    }

    private void Wake(VirtualInstance instance)
    {
        if (instance.IsOver)
        {
            return;
        }

        var life = instance.Life;
        var asked = instance.Wake(BodyOf(instance.Name), Now);
        Seen.Add(instance.CustomStatus ?? "");
        _dues.RemoveAll(d => d.Instance == instance.Id && d.Again is null && (d.Life != instance.Life || instance.Cancelled.Contains(d.Task)));
        Assert.True(life == instance.Life || asked.All(a => a.Task < 3), "A new life asks from its beginning.");
        Actions.AddRange(Enumerable.Repeat((instance.Id, "anew"), instance.Life - life));
        foreach (var one in asked)
        {
            Do(instance, one);
        }

        if (instance is { IsOver: true, Parent: { } parent })
        {
            Tell(parent.Instance, instance.Status == Microsoft.DurableTask.Client.OrchestrationRuntimeStatus.Completed
                ? new Happening.Answered(Now, parent.Task, "null")
                : new Happening.Failed(Now, parent.Task, new("child", "failed", null, null, null)));
        }
    }

    private void Do(VirtualInstance instance, Scheduled asked)
    {
        Actions.Add((instance.Id, asked.What == "timer" ? "timer" : $"{asked.What} {asked.About}"));
        switch (asked.What)
        {
            case "activity":
                Seen.Add(asked.Input);
                _work.Enqueue(new(instance.Id, instance.Life, asked, 1));
                break;
            case "child":
                Assert.True(!_instances.TryGetValue(asked.Instance!, out var old) || old.IsOver, "A child runs already.");
                Add(asked.Instance!, asked.About, asked.Input, (instance.Id, asked.Task));
                break;
            default:
                if (!instance.Cancelled.Contains(asked.Task))
                {
                    _dues.Add(new(asked.Due - Early, instance.Id, instance.Life, asked.Task, _sequence++));
                }

                break;
        }
    }

    private async Task Run(Work work)
    {
        ActivitiesRun++;
        try
        {
            var fate = troubles.Activity(ActivitiesRun);
            if (fate == ActivityFate.DiesBefore)
            {
                throw new TimeoutException("The worker died.");
            }

            var json = await Call(work.Asked.About, work.Asked.Input);
            if (fate == ActivityFate.KilledAfter)
            {
                // Nobody hears the answer; the message is delivered again, to a worker that remembers nothing.
                Restart();
                json = await Call(work.Asked.About, work.Asked.Input);
            }
            else if (fate == ActivityFate.DiesAfter)
            {
                throw new TimeoutException("The worker died.");
            }

            Seen.Add(json);
            Answer(work, new Happening.Answered(Now, work.Asked.Task, json));
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            Fail(work, new(failure.GetType().FullName!, failure.Message, null, null, null));
        }
    }

    private void Answer(Work work, Happening happening)
    {
        if (_instances[work.Instance].Life == work.Life)
        {
            Tell(work.Instance, happening);
        }
    }

    private void Fail(Work work, TaskFailureDetails details)
    {
        if (work.Asked.Retry is { } retry && work.Attempt < retry.MaxNumberOfAttempts && retry.Handles(details))
        {
            var wait = retry.FirstRetryInterval * Math.Pow(retry.BackoffCoefficient, work.Attempt - 1);
            wait = wait > retry.MaxRetryInterval ? retry.MaxRetryInterval : wait;
            _dues.Add(new(time.GetUtcNow() + (troubles.RetriesAtOnce ? TimeSpan.Zero : wait), work.Instance, work.Life, work.Asked.Task, _sequence++, work with { Attempt = work.Attempt + 1 }));
        }
        else
        {
            Answer(work, new Happening.Failed(Now, work.Asked.Task, details));
        }
    }

    private async Task<string> Call(string name, string input) => name switch
    {
        FlowNames.Once => JsonSerializer.Serialize(await Worker.Once(JsonSerializer.Deserialize<OnceInput>(input)!, CancellationToken.None)),
        FlowNames.Look => JsonSerializer.Serialize(await Worker.Look(JsonSerializer.Deserialize<LookInput>(input)!, CancellationToken.None)),
        FlowNames.Pass => JsonSerializer.Serialize(await Worker.Pass(JsonSerializer.Deserialize<PassInput>(input)!, CancellationToken.None)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such activity."),
    };

    private static Func<TaskOrchestrationContext, Task> BodyOf(string name) => name switch
    {
        FlowNames.Year => Orchestrations.AnnualCycle,
        FlowNames.Phase => Orchestrations.PhaseFlow,
        FlowNames.Watcher => Orchestrations.Watcher,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such orchestrator."),
    };

    private sealed record Work(string Instance, int Life, Scheduled Asked, int Attempt);

    private sealed record Due(DateTimeOffset At, string Instance, int Life, int Task, long Sequence, Work? Again = null);
}
