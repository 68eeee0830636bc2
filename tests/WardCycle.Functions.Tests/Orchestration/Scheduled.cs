using Microsoft.DurableTask;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>What an orchestrator asked for, in the order in which it asked.</summary>
/// <param name="What"><c>activity</c>, <c>child</c> or <c>timer</c>.</param>
/// <param name="About">A name, or a timer's instant.</param>
/// <param name="Input">As JSON.</param>
/// <param name="Due">Of a timer.</param>
internal sealed record Scheduled(int Task, string What, string About, string Input, DateTime Due = default, string? Instance = null, RetryPolicy? Retry = null)
{
    /// <summary>What a replay must ask for again, word for word.</summary>
    public string Fact => $"{Task} {What} {About} {Input} {Due:O} {Instance}";
}
