using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Cycles.Steps;

/// <summary>Answers <c>Once</c>: a step's row stands in the same commit as its effect in the cycle's partition, or behind effects that may be repeated.</summary>
public sealed class Steps(IRecordStore store, PrepareStep prepare, ComposeStep compose, PublishStep publish, DraftClearing drafts, StepCount count, WardHeads heads)
{
    private const int Attempts = 5;

    /// <exception cref="RecordUnavailableException">The step is not remembered and is done again.</exception>
    public async Task<StepResult> Once(OpenCycle cycle, Step step, Subject subject, int edition, DateTimeOffset now, CancellationToken cancel)
    {
        var key = Keys.StepDone(step.ToString().ToLowerInvariant(), subject.Value, edition);
        for (var attempt = 1; ; attempt++)
        {
            if (await store.Get(cycle.Partition, key, cancel) is { } done)
            {
                count.Found();
                await RingFor(cycle, step, cancel);
                return done.Read<StepResult>();
            }

            var (result, effects) = await Do(cycle, step, subject, edition, now, cancel);
            if (await store.Commit(cycle.Partition, [Change.New(key, result), .. effects], cancel) is CommitResult.Done)
            {
                count.Ran();
                await RingFor(cycle, step, cancel);
                return result;
            }

            if (attempt == Attempts)
            {
                throw new RecordUnavailableException($"Step {key} of cycle {cycle.Cycle.Id} met {Attempts} conflicts.");
            }
        }
    }

    /// <summary>A composed edition is the city's to look after. A step found done may have been cut short before its bell.</summary>
    private Task RingFor(OpenCycle cycle, Step step, CancellationToken cancel) =>
        step == Step.Compose ? heads.Touch(cycle, Keys.City, cancel) : Task.CompletedTask;

    private async Task<(StepResult, IReadOnlyList<Change>)> Do(
        OpenCycle cycle, Step step, Subject subject, int edition, DateTimeOffset now, CancellationToken cancel) =>
        step switch
        {
            Step.Prepare => (await prepare.Run(cycle, cancel), []),
            Step.Compose => (StepResult.Plain, await compose.Run(cycle, subject.AsPhase!.Value, edition, now, cancel)),
            Step.Publish => (StepResult.Plain, await Publish(cycle, subject.AsPhase!.Value, edition, now, cancel)),
            Step.Finish => (StepResult.Plain, await Finish(cycle, now, cancel)),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };

    /// <summary>The decision has erased the drafts, unless it was cut off.</summary>
    private async Task<IReadOnlyList<Change>> Publish(OpenCycle cycle, PhaseId phase, int edition, DateTimeOffset now, CancellationToken cancel)
    {
        await drafts.Decided(cycle, phase, now, cancel);
        return await publish.Run(cycle, phase, edition, now, cancel);
    }

    private async Task<IReadOnlyList<Change>> Finish(OpenCycle cycle, DateTimeOffset now, CancellationToken cancel)
    {
        await drafts.All(cycle, now, cancel);
        var row = await store.Get(cycle.Partition, Keys.Cycle, cancel)
            ?? throw new InvalidDataException($"Cycle {cycle.Cycle.Id} is gone.");
        var last = row.Read<CycleRow>();
        return last.Status == CycleStatus.Cancelled ? [] : [Change.Update(row, last with { Status = CycleStatus.Finished })];
    }
}
