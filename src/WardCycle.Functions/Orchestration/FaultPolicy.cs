using System.Text.Json;
using Microsoft.DurableTask;
using WardCycle.Record;

namespace WardCycle.Functions.Orchestration;

/// <summary>How an activity that died is tried again: soon, since a flow in retry hears no bell, and never for what would fail again.</summary>
internal static class FaultPolicy
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(2);

    public static TaskOptions Activity { get; } =
        TaskOptions.FromRetryPolicy(new RetryPolicy(4, First, 3, Longest) { HandleFailure = IsTransient });

    /// <summary>A dead worker's failure has many names, a fault of ours few: those are told apart.</summary>
    internal static bool IsTransient(TaskFailureDetails failure) =>
        !failure.IsCausedBy<ArgumentException>()
        && !failure.IsCausedBy<InvalidDataException>()
        && !failure.IsCausedBy<JsonException>()
        && !failure.IsCausedBy<RecordLimitException>();

    /// <summary>Before a failed flow is started again: 1 minute, doubled each time, at most 2 hours.</summary>
    public static TimeSpan Rest(int failures) =>
        TimeSpan.FromTicks(Math.Min(LongestRest.Ticks, Longest.Ticks << Math.Min(failures - 1, 10)));
}
