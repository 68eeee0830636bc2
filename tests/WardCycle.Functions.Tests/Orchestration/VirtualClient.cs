using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>The client of a virtual engine.</summary>
internal sealed class VirtualClient(VirtualEngine engine) : DurableTaskClient("test")
{
    public int RefusedStarts { get; private set; }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        Assert.Equal(Enum.GetNames<OrchestrationRuntimeStatus>().Order(StringComparer.Ordinal), options!.DedupeStatuses!.Order(StringComparer.Ordinal));
        RefusedStarts += engine.Start(options.InstanceId!, orchestratorName.Name, input!) ? 0 : 1;
        return Task.FromResult(options.InstanceId!);
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        Assert.Null(eventPayload);
        engine.Ring(instanceId);
        return Task.CompletedTask;
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => new Listed(
        [.. from instance in engine.Instances.Values
            where instance.Id.StartsWith(filter!.InstanceIdPrefix!, StringComparison.Ordinal)
            select new OrchestrationMetadata(instance.Name, instance.Id) { RuntimeStatus = instance.Status, CreatedAt = instance.StartedAt }]);

    private sealed class Listed(IReadOnlyList<OrchestrationMetadata> all) : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await Task.CompletedTask;
            yield return new(all);
        }
    }
}
