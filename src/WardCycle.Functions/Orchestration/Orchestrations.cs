using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace WardCycle.Functions.Orchestration;

/// <summary>The three orchestrators: shells around the year that both editions share.</summary>
public static class Orchestrations
{
    [Function(FlowNames.Year)]
    public static Task AnnualCycle([OrchestrationTrigger] TaskOrchestrationContext context) => DurableFlow.Run(context);

    [Function(FlowNames.Phase)]
    public static Task PhaseFlow([OrchestrationTrigger] TaskOrchestrationContext context) => DurableFlow.Run(context);

    [Function(FlowNames.Watcher)]
    public static Task Watcher([OrchestrationTrigger] TaskOrchestrationContext context) => DurableFlow.Run(context);
}
