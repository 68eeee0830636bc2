namespace Microsoft.DurableTask;

public readonly struct TaskName(string name)
{
    public string Name { get; } = name;
}

public class TaskFailureDetails(
    string errorType, string errorMessage, string? stackTrace, TaskFailureDetails? innerFailure, IDictionary<string, object?>? properties)
{
    public string ErrorType { get; } = errorType;

    public string ErrorMessage { get; } = errorMessage;

    public string? StackTrace { get; } = stackTrace;

    public TaskFailureDetails? InnerFailure { get; } = innerFailure;

    public IDictionary<string, object?>? Properties { get; } = properties;

    public bool IsCausedBy<T>() where T : Exception => ErrorType == typeof(T).FullName;
}

public class RetryPolicy(
    int maxNumberOfAttempts, TimeSpan firstRetryInterval, double backoffCoefficient = 1, TimeSpan? maxRetryInterval = null, TimeSpan? retryTimeout = null)
{
    private Func<TaskFailureDetails, bool> _handle = _ => true;

    public int MaxNumberOfAttempts => maxNumberOfAttempts;

    public TimeSpan FirstRetryInterval => firstRetryInterval;

    public double BackoffCoefficient => backoffCoefficient;

    public TimeSpan MaxRetryInterval => maxRetryInterval ?? TimeSpan.MaxValue;

    public TimeSpan RetryTimeout => retryTimeout ?? Timeout.InfiniteTimeSpan;

    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => _handle = value;
    }

    /// <summary>For the tests' engine; the published class keeps it to itself.</summary>
    internal bool Handles(TaskFailureDetails failure) => _handle(failure);
}

public sealed class TaskRetryOptions(RetryPolicy policy)
{
    public RetryPolicy? Policy { get; } = policy;
}

public class TaskOptions(TaskRetryOptions? retry)
{
    public TaskRetryOptions? Retry { get; } = retry;

    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(new TaskRetryOptions(policy));
}

public class SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null) : TaskOptions(retry)
{
    public string? InstanceId { get; } = instanceId;
}

public class StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
{
    public string? InstanceId { get; set; } = InstanceId;

    public DateTimeOffset? StartAt { get; set; } = StartAt;

    public IReadOnlyList<string>? DedupeStatuses { get; set; }
}

public sealed class TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
    : Exception($"Task '{taskName}' ({taskId}) failed with an unhandled exception: {failureDetails.ErrorMessage}")
{
    public string TaskName { get; } = taskName;

    public TaskFailureDetails FailureDetails { get; } = failureDetails;
}

public abstract class TaskOrchestrationContext
{
    public abstract string InstanceId { get; }

    public abstract DateTime CurrentUtcDateTime { get; }

    public abstract T? GetInput<T>();

    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    public abstract void SetCustomStatus(object? customStatus);

    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);
}

public sealed class Page<T>(IReadOnlyList<T> values, string? continuationToken = null)
{
    public IReadOnlyList<T> Values { get; } = values;

    public string? ContinuationToken { get; } = continuationToken;
}

public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null);

    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken))
        {
            foreach (var value in page.Values)
            {
                yield return value;
            }
        }
    }
}
