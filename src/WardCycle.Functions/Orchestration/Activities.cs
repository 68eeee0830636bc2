using Microsoft.Azure.Functions.Worker;
using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>The three verbs that touch the record. Killed at any line and run again, they do nothing twice: the record knows.</summary>
public sealed class Activities(CycleActivities activities, CycleReader cycles, TimeProvider time)
{
    [Function(FlowNames.Once)]
    public async Task<OnceOutput> Once([ActivityTrigger] OnceInput input, CancellationToken cancel)
    {
        try
        {
            return OnceOutput.Of(await activities.Once(input.Cycle, input.Run, input.Step, input.Subject, input.Edition, cancel));
        }
        catch (SupersededException)
        {
            return new(Superseded: true);
        }
    }

    [Function(FlowNames.Look)]
    public async Task<LookOutput> Look([ActivityTrigger] LookInput input, CancellationToken cancel)
    {
        try
        {
            return LookOutput.Of(await activities.Look(input.Cycle, input.Run, input.Milestone(), cancel), Wake(input.Cycle));
        }
        catch (SupersededException)
        {
            return LookOutput.Superseded;
        }
    }

    [Function(FlowNames.Pass)]
    public async Task<PassOutput> Pass([ActivityTrigger] PassInput input, CancellationToken cancel)
    {
        try
        {
            return PassOutput.Of(await activities.Pass(input.Cycle, input.Run, input.Subject, cancel), Wake(input.Cycle));
        }
        catch (SupersededException)
        {
            return PassOutput.Superseded;
        }
    }

    /// <summary>The verb has read the cycle just now; where it could not, its last known clock counts.</summary>
    private WakeTime Wake(CycleId cycle) => new(cycles.LastClock(cycle) ?? CycleClock.Real(time.GetUtcNow()), time.GetUtcNow());
}
