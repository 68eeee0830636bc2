namespace Microsoft.DurableTask.Client;

public enum OrchestrationRuntimeStatus
{
    Running,
    Completed,
    ContinuedAsNew,
    Failed,
    Canceled,
    Terminated,
    Pending,
    Suspended,
}

public sealed class OrchestrationMetadata(string name, string instanceId)
{
    public string Name { get; } = name;

    public string InstanceId { get; } = instanceId;

    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

public class OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = 100,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null)
{
    public DateTimeOffset? CreatedFrom { get; init; } = CreatedFrom;

    public DateTimeOffset? CreatedTo { get; init; } = CreatedTo;

    public IEnumerable<OrchestrationRuntimeStatus>? Statuses { get; init; } = Statuses;

    public IEnumerable<string>? TaskHubNames { get; init; } = TaskHubNames;

    public string? InstanceIdPrefix { get; init; } = InstanceIdPrefix;

    public int PageSize { get; init; } = PageSize;

    public bool FetchInputsAndOutputs { get; init; } = FetchInputsAndOutputs;

    public string? ContinuationToken { get; init; } = ContinuationToken;
}

public class PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null, DateTimeOffset? CreatedTo = null, IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    public DateTimeOffset? CreatedFrom { get; init; } = CreatedFrom;

    public DateTimeOffset? CreatedTo { get; init; } = CreatedTo;

    public IEnumerable<OrchestrationRuntimeStatus>? Statuses { get; init; } = Statuses;
}

public class PurgeResult(int count)
{
    public int PurgedInstanceCount { get; } = count;
}

public static class StartOrchestrationOptionsExtensions
{
    public static StartOrchestrationOptions WithDedupeStatuses(this StartOrchestrationOptions options, params OrchestrationRuntimeStatus[] dedupeStatuses) =>
        new(options.InstanceId, options.StartAt) { DedupeStatuses = [.. dedupeStatuses.Select(s => s.ToString())] };
}

public abstract class DurableTaskClient(string name)
{
    public string Name { get; } = name;

    public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default);

    public abstract Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default);

    public abstract AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null);

    public virtual Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellation) => throw new NotSupportedException();
}
