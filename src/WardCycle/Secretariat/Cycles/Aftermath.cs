using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Cycles;

/// <summary>
/// What goes with a cycle command beyond its own commit. Drafts that were never submitted go before a decision is written
/// (effect before done: what is cut off is done again by the same press) and after a cancellation. In a finished cycle nobody is awake any more: a
/// corrected edition is composed and published by the command itself, by the engine's own steps. Where that is cut off, the
/// next command on the phase's editions goes on with it.
/// </summary>
public sealed class Aftermath(IRecordStore store, Steps steps, DraftClearing drafts, TimeProvider time)
{
    /// <summary>Before the commit of a command that will be written.</summary>
    public Task Precede(OpenCycle open, CycleCommand command, CancellationToken cancel) =>
        command is CycleCommand.Decide decide ? drafts.Decided(open, decide.Phase, open.Now(time), cancel) : Task.CompletedTask;

    /// <summary>After the commit. What else was done, in words; empty for nothing. Drafts that keep changing are left to the step Finish.</summary>
    public async Task<string> Follow(OpenCycle open, CycleCommand command, PhaseId? phase, CancellationToken cancel)
    {
        await (command is CycleCommand.Cancel ? ClearAll(open, cancel) : Task.CompletedTask);
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

    private async Task ClearAll(OpenCycle open, CancellationToken cancel)
    {
        try
        {
            await drafts.All(open, open.Now(time), cancel);
        }
        catch (RecordUnavailableException)
        {
            // The cancellation stands, and the step Finish erases what is left.
        }
    }

    private async Task<EditionRow?> Newest(OpenCycle open, PhaseId phase, CancellationToken cancel)
    {
        var rows = await store.Range(open.Partition, Keys.Edition(phase, 0), Keys.Edition(phase, 99_999), cancel: cancel);
        return rows.Select(r => r.Read<EditionRow>()).Where(e => e.Phase == phase).MaxBy(e => e.Number);
    }
}
