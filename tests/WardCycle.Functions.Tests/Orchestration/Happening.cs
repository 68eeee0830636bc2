using Microsoft.DurableTask;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>One thing that a history tells its orchestrator, and when.</summary>
internal abstract record Happening(DateTime At)
{
    /// <summary>An activity or a child has an answer, as JSON.</summary>
    internal sealed record Answered(DateTime At, int Task, string Json) : Happening(At);

    internal sealed record Failed(DateTime At, int Task, TaskFailureDetails Details) : Happening(At);

    internal sealed record Fired(DateTime At, int Task) : Happening(At);

    internal sealed record Rang(DateTime At) : Happening(At);
}
