using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>Rings by an event without data; a bell for the year itself starts it. Whatever fails, the hourly reconciler makes good.</summary>
public sealed partial class DurableDoorbell(EngineClient engine, CycleReader cycles, ILogger<DurableDoorbell> log) : IDoorbell
{
    /// <summary>Every one: a missing status would let a start replace a running instance.</summary>
    private static readonly OrchestrationRuntimeStatus[] AllStatuses = Enum.GetValues<OrchestrationRuntimeStatus>();

    public async Task Ring(CycleId cycle, Subject subject)
    {
        if (engine.Current is not { } client)
        {
            return;
        }

        try
        {
            if (await cycles.Find(cycle) is { Cycle.Run: var run })
            {
                await (subject == Subject.Year ? Start(client, cycle, run) : Ring(client, InstanceId.Of(cycle, run, subject)));
            }
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // A finished or unknown instance answers with an RPC error: there is nobody to wake.
            LogUnheard(trouble.GetType().Name, cycle, subject);
        }
    }

    public static Task Ring(DurableTaskClient client, string instance) =>
        client.RaiseEventAsync(instance, FlowNames.Bell, null, CancellationToken.None);

    /// <summary>Two starts of one run are one: the id is the same, and the record settles every step.</summary>
    public static Task Start(DurableTaskClient client, CycleId cycle, int run) =>
        client.ScheduleNewOrchestrationInstanceAsync(
            new TaskName(FlowNames.Year),
            new FlowInput(cycle, run, Subject.Year),
            StartOrchestrationOptionsExtensions.WithDedupeStatuses(new StartOrchestrationOptions(InstanceId.Year(cycle, run)), AllStatuses),
            CancellationToken.None);

    [LoggerMessage(LogLevel.Information, "A bell went unheard. Cycle: {Cycle}, subject: {Subject}, because of: {Trouble}")]
    private partial void LogUnheard(string trouble, CycleId cycle, Subject subject);
}
