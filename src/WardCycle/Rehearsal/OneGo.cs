using WardCycle.Cycles;

namespace WardCycle.Rehearsal;

/// <summary>
/// Runs a flow as far as it comes without resting: what its own shell would do at this moment. Doing it here too does
/// nothing twice.
/// </summary>
public static class OneGo
{
    public static async Task Run(CycleActivities activities, OpenCycle cycle, Subject subject, CancellationToken cancel)
    {
        var verbs = new Verbs(activities, cycle, cancel);
        await await Task.WhenAny(AnnualCycle.Run(verbs, subject), verbs.Rested);
    }

    private sealed class Verbs(CycleActivities activities, OpenCycle cycle, CancellationToken cancel) : IYearVerbs
    {
        private readonly TaskCompletionSource _rested = new();
        private readonly TaskCompletionSource _never = new();

        public Task Rested => _rested.Task;

        public Task<StepResult> Once(Step step, Subject subject, int edition) =>
            activities.Once(cycle.Cycle.Id, cycle.Cycle.Run, step, subject, edition, cancel);

        public Task<Sight> Look(Milestone milestone) => activities.Look(cycle.Cycle.Id, cycle.Cycle.Run, milestone, cancel);

        public Task<PassAnswer> Pass(Subject subject) => activities.Pass(cycle.Cycle.Id, cycle.Cycle.Run, subject, cancel);

        public Task Rest(DateTimeOffset until)
        {
            _rested.TrySetResult();
            return _never.Task;
        }

        public Task Children(IReadOnlyList<Subject> subjects) => throw new NotSupportedException("A year is not run in one go.");
    }
}
