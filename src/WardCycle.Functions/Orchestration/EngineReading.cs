using Microsoft.DurableTask.Client;
using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>What the task hub's instances say of a cycle's current run. Pure.</summary>
public static class EngineReading
{
    /// <summary>Children are started within minutes; until then a missing one says nothing.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <param name="children">Who must be awake until the cycle ends: every ward, every phase, the city.</param>
    public static EngineView Of(CycleRow cycle, IEnumerable<Subject> children, IReadOnlyList<OrchestrationMetadata> instances, DateTimeOffset now)
    {
        var run = new Dictionary<Subject, OrchestrationMetadata>();
        foreach (var instance in instances)
        {
            if (InstanceId.SubjectOf(instance.InstanceId, cycle.Id, cycle.Run) is { } subject)
            {
                run[subject] = instance;
            }
        }

        if (!run.TryGetValue(Subject.Year, out var year))
        {
            return EngineView.None;
        }

        var dead = run.Values.Any(i => i.RuntimeStatus is OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated);
        var missing = now - year.CreatedAt > Grace && children.Any(c => !run.ContainsKey(c));
        return new(cycle.Run, !dead && !missing && year.RuntimeStatus != OrchestrationRuntimeStatus.Completed, year.CreatedAt);
    }
}
