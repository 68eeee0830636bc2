using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Cycles;

/// <summary>
/// What follows a cycle command beyond its own commit. Drafts that were never submitted go with a decision and with a
/// cancellation; where that is cut off, the steps Publish and Finish do it. In a finished cycle nobody is awake any more: a
/// corrected edition is composed and published by the command itself, by the engine's own steps. Where that is cut off, the
/// next command on the phase's editions goes on with it.
/// </summary>
public sealed class Aftermath(IRecordStore store, Steps steps, DraftClearing drafts, TimeProvider time)
{
    /// <summary>After the commit. What else was done, in words; empty for nothing.</summary>
    public async Task<string> Follow(OpenCycle open, CycleCommand command, PhaseId? phase, CancellationToken cancel)
    {
        await Clear(open, command, cancel);
        return await CatchUp(open, phase, cancel);
    }

    /// <summary>In a finished cycle: composes what is wanted and publishes what is decided.</summary>
    public async Task<string> CatchUp(OpenCycle open, PhaseId? phase, CancellationToken cancel)
    {
        if (open.Cycle.Status != CycleStatus.Finished || phase is not { } id || await Newest(open, id, cancel) is not { } newest)
        {
            return "";
        }

        Step? step = newest.State switch { EditionState.Wanted => Step.Compose, EditionState.Decided => Step.Publish, _ => null };
        if (step is not { } due)
        {
            return "";
        }

        await steps.Once(open, due, Subject.Phase(id), newest.Number, open.Now(time), cancel);
        return due == Step.Compose ? "【案】ができました。個人情報の確認と決裁を記録すると、公表されます。" : "サイクルは終了しているため、すぐに公表しました。";
    }

    /// <summary>The command itself stands: drafts that keep changing are left to the step.</summary>
    private async Task Clear(OpenCycle open, CycleCommand command, CancellationToken cancel)
    {
        try
        {
            await (command switch
            {
                CycleCommand.Decide decide => drafts.Decided(open, decide.Phase, open.Now(time), cancel),
                CycleCommand.Cancel => drafts.All(open, open.Now(time), cancel),
                _ => Task.CompletedTask,
            });
        }
        catch (RecordUnavailableException)
        {
            // Publish and Finish erase them.
        }
    }

    private async Task<EditionRow?> Newest(OpenCycle open, PhaseId phase, CancellationToken cancel)
    {
        var rows = await store.Range(open.Partition, Keys.Edition(phase, 0), Keys.Edition(phase, 99_999), cancel: cancel);
        return rows.Select(r => r.Read<EditionRow>()).Where(e => e.Phase == phase).MaxBy(e => e.Number);
    }
}
