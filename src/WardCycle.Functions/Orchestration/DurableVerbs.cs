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
    private Standing? _standing;
    private int _rests;

    public async Task<StepResult> Once(Step step, Subject subject, int edition)
    {
        Tell(step switch
        {
            Step.Prepare => "準備しています",
            Step.Compose => $"第{edition}版を作成しています",
            Step.Publish => $"第{edition}版を公表しています",
            _ => "年度を締めくくっています",
        });
        var output = await context.CallActivityAsync<OnceOutput>(
            new TaskName(FlowNames.Once), new OnceInput(flow.Cycle, flow.Run, step, subject, edition), FaultPolicy.Activity);
        return output.ToResult();
    }

    public async Task<Sight> Look(Milestone milestone)
    {
        _doing = milestone.Kind switch
        {
            MilestoneKind.AllShut => "すべての区の締切を待っています",
            MilestoneKind.Publishable => $"第{milestone.Edition}版の決裁と公表日を待っています",
            _ => $"第{milestone.Edition}版の作成の求めを待っています",
        };
        var output = await _rest.Serve(() => context.CallActivityAsync<LookOutput>(
            new TaskName(FlowNames.Look), new LookInput(flow.Cycle, flow.Run, milestone.Kind, milestone.Phase, milestone.Edition), FaultPolicy.Activity));
        _standing = output.Standing;
        return output.ToSight();
    }

    public async Task<PassAnswer> Pass(Subject subject)
    {
        _doing = "次の予定を待っています";
        var output = await _rest.Serve(() => context.CallActivityAsync<PassOutput>(
            new TaskName(FlowNames.Pass), new PassInput(flow.Cycle, flow.Run, subject), FaultPolicy.Activity));
        _standing = output.Standing;
        if (output is { Is: "rest", Standing: null })
        {
            _doing = "一時停止・保留中、または問題の後のやり直しを待っています";
        }

        return output.ToAnswer();
    }

    public async Task Rest(DateTimeOffset until)
    {
        context.SetCustomStatus(FlowStatus.Resting(flow.Subject, _doing, until, _rests, _standing, new(context.CurrentUtcDateTime, TimeSpan.Zero)));
        await _rest.Until(until);
        _rests++;
        if (_rests >= (_rest.HasTimer ? 2 * RestsOfALife : RestsOfALife) && FlowNames.Of(flow.Subject) == FlowNames.Watcher)
        {
            throw new AnewException();
        }
    }

    public Task Children(IReadOnlyList<Subject> subjects)
    {
        Tell("各区・各段階の進行を見守っています");
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

    private void Tell(string doing) => context.SetCustomStatus(new FlowStatus(flow.Subject.Value, doing, Wakes: _rests));
}
