using Microsoft.DurableTask;
using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>Runs the shared flow of a subject inside an orchestration.</summary>
internal static class DurableFlow
{
    public static async Task Run(TaskOrchestrationContext context)
    {
        var flow = context.GetInput<FlowInput>() ?? throw new InvalidDataException("A flow without input.");
        using var verbs = new DurableVerbs(context, flow);
        try
        {
            await AnnualCycle.Run(verbs, flow.Subject);
            Tell(context, flow, "終わりました");
        }
        catch (SupersededException)
        {
            Tell(context, flow, "新しい実行に引き継がれました");
        }
        catch (AnewException)
        {
            verbs.Dispose();
            context.ContinueAsNew(flow, preserveUnprocessedEvents: true);
        }
        catch (TaskFailedException) when (flow.Subject == Subject.Year)
        {
            // A child's failure is its parent's affair; the year has none, and at this point nothing of it is under way.
            context.SetCustomStatus(new FlowStatus(flow.Subject.Value, "しばらくしてやり直します", Trouble: "処理が途中で止まりました"));
            await context.CreateTimer(context.CurrentUtcDateTime + FaultPolicy.Rest(1), CancellationToken.None);
            context.ContinueAsNew(flow, preserveUnprocessedEvents: true);
        }
    }

    private static void Tell(TaskOrchestrationContext context, FlowInput flow, string doing) =>
        context.SetCustomStatus(new FlowStatus(flow.Subject.Value, doing));
}
