using Microsoft.Extensions.Logging;

namespace WardCycle.Cycles;

/// <summary>
/// Runs years in this process: verbs are calls, rests stand on the board, children are supervised tasks. After a crash the
/// year is run again from the top; what is done is found in the record.
/// </summary>
public sealed partial class InProcessYear(CycleActivities activities, RestBoard rests, CycleReader cycles, TimeProvider time, ILogger<InProcessYear> log)
{
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    private readonly CycleActivities _activities = activities;
    private readonly RestBoard _rests = rests;

    /// <summary>Completes when the year has ended, or quietly when a newer run took over.</summary>
    public async Task Run(CycleId cycle, int run, CancellationToken cancel = default) =>
        await Supervise(new(cycle, run, cancel), Subject.Year);

    /// <summary>A failed flow is started again after a rest: one child's failure does not wait for the others.</summary>
    private async Task Supervise(Scope scope, Subject subject)
    {
        while (true)
        {
            try
            {
                await AnnualCycle.Run(new Verbs(this, scope, subject), subject);
                return;
            }
            catch (SupersededException)
            {
                return;
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                LogFailed(trouble, scope.Cycle, subject);
                await _rests.Rest(scope.Cycle, subject, await RetryAt(scope.Cycle)).WaitAsync(scope.Cancel);
            }
        }
    }

    private async Task<DateTimeOffset> RetryAt(CycleId id)
    {
        try
        {
            var cycle = await cycles.Get(id);
            return cycle.Now(time) + Retry * cycle.Cycle.Clock.Pace.Ratio;
        }
        catch (Record.RecordUnavailableException)
        {
            // Who drives a year in this process has read its clock before.
            return cycles.LastClock(id) is { } clock ? clock.Now(time.GetUtcNow()) + Retry * clock.Pace.Ratio : Trouble.SoonAtAnyPace;
        }
    }

    [LoggerMessage(LogLevel.Error, "A flow failed and will be started again. Cycle: {Cycle}, subject: {Subject}")]
    private partial void LogFailed(Exception trouble, CycleId cycle, Subject subject);

    private sealed record Scope(CycleId Cycle, int Run, CancellationToken Cancel);

    private sealed class Verbs(InProcessYear year, Scope scope, Subject self) : IYearVerbs
    {
        public Task<StepResult> Once(Step step, Subject subject, int edition) =>
            year._activities.Once(scope.Cycle, scope.Run, step, subject, edition, scope.Cancel);

        public Task<Sight> Look(Milestone milestone) =>
            year._activities.Look(scope.Cycle, scope.Run, milestone, scope.Cancel);

        public Task<PassAnswer> Pass(Subject subject) =>
            year._activities.Pass(scope.Cycle, scope.Run, subject, scope.Cancel);

        public Task Rest(DateTimeOffset until) =>
            year._rests.Rest(scope.Cycle, self, until).WaitAsync(scope.Cancel);

        public Task Children(IReadOnlyList<Subject> subjects) =>
            Task.WhenAll(subjects.Select(child => year.Supervise(scope, child)));
    }
}
