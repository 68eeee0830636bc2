using Microsoft.DurableTask;
using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>
/// The five verbs over a durable context. Deterministic: awaits durable tasks alone. The instants that pass through the
/// year here are real ones, as the activities give them.
/// </summary>
internal sealed class DurableVerbs(TaskOrchestrationContext context, FlowInput flow) : IYearVerbs, IDisposable
{
    /// <summary>A watcher begins anew after so many rests, once no timer is pending, and in any case after twice as many. Belongs to the flow's version.</summary>
    private const int RestsOfALife = 20;

    private readonly DurableRest _rest = new(context);
    private string _doing = "";
    private int _rests;

    public async Task<StepResult> Once(Step step, Subject subject, int edition)
    {
        Tell($"{step}", null);
        var output = await context.CallActivityAsync<OnceOutput>(
            new TaskName(FlowNames.Once), new OnceInput(flow.Cycle, flow.Run, step, subject, edition), FaultPolicy.Activity);
        return output.ToResult();
    }

    public async Task<Sight> Look(Milestone milestone)
    {
        _doing = $"{milestone.Kind}（第{milestone.Edition}版）を待っています";
        var output = await _rest.Serve(() => context.CallActivityAsync<LookOutput>(
            new TaskName(FlowNames.Look), new LookInput(flow.Cycle, flow.Run, milestone.Kind, milestone.Phase, milestone.Edition), FaultPolicy.Activity));
        return output.ToSight();
    }

    public async Task<PassAnswer> Pass(Subject subject)
    {
        _doing = "次の予定を待っています";
        var output = await _rest.Serve(() => context.CallActivityAsync<PassOutput>(
            new TaskName(FlowNames.Pass), new PassInput(flow.Cycle, flow.Run, subject), FaultPolicy.Activity));
        return output.ToAnswer();
    }

    public async Task Rest(DateTimeOffset until)
    {
        Tell(_doing, until);
        await _rest.Until(until);
        _rests++;
        if (_rests >= (_rest.HasTimer ? 2 * RestsOfALife : RestsOfALife) && FlowNames.Of(flow.Subject) == FlowNames.Watcher)
        {
            throw new AnewException();
        }
    }

    public Task Children(IReadOnlyList<Subject> subjects)
    {
        Tell("各区・各段階の進行を見守っています", null);
        return Task.WhenAll(subjects.Select(Child));
    }

    /// <summary>Before the flow ends, or begins anew.</summary>
    public void Dispose() => _rest.Dispose();

    /// <summary>A failed child is started again after a rest; the others are not kept waiting.</summary>
    private async Task Child(Subject subject)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await context.CallSubOrchestratorAsync<object>(
                    new TaskName(FlowNames.Of(subject)),
                    new FlowInput(flow.Cycle, flow.Run, subject),
                    new SubOrchestrationOptions(instanceId: InstanceId.Of(flow.Cycle, flow.Run, subject)));
                return;
            }
            catch (TaskFailedException)
            {
                await context.CreateTimer(context.CurrentUtcDateTime + FaultPolicy.Rest(failures), CancellationToken.None);
            }
        }
    }

    private void Tell(string doing, DateTimeOffset? wake) =>
        context.SetCustomStatus(new FlowStatus(flow.Subject.Value, doing, wake, _rests));
}
