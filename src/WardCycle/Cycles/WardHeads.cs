using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>
/// Writes a ward's head and its summary row, where they change. The summary first: a head that says it was written must be
/// right. The ward that shuts a phase last, or answers the last sheet of one that was over before the cycle began, wakes
/// the phase's flow, which composes.
/// </summary>
public sealed class WardHeads(IRecordStore store, IDoorbell bell, TimeProvider time)
{
    /// <summary>False on a conflict.</summary>
    public async Task<bool> Write(OpenCycle cycle, WardState ward, WardHead head, DateTimeOffset now, CancellationToken cancel)
    {
        var summary = Summaries.Of(cycle, ward, head, now);
        if (!Summaries.Same(summary, head.Summary))
        {
            if (!await SummaryRow.Write(store, cycle, summary, cancel))
            {
                return false;
            }

            await RingPhases(cycle, head.Summary, summary, cancel);
            head = head with { Summary = summary };
        }

        return head == ward.Head.Body || await store.Commit(cycle.WardPartition(ward.Ward), [ward.Head.To(head)], cancel) is CommitResult.Done;
    }

    /// <summary>
    /// After something was written that plans no mail: rings the watcher where it sleeps beyond what is due now, else brings
    /// the counts up to date, which needs no watcher. A conflict is with a pass, which counts too.
    /// </summary>
    public async Task Touch(OpenCycle cycle, UnitId ward, CancellationToken cancel)
    {
        try
        {
            await RingOrCount(cycle, ward, cancel);
        }
        catch (RecordUnavailableException)
        {
            // What was written stands: its answer must not fail.
            await bell.Ring(cycle.Cycle.Id, Subject.Of(ward));
        }
    }

    /// <summary>Brings the counts up to date where nobody is awake to be rung. A conflict is with somebody who counts too.</summary>
    public async Task Count(OpenCycle cycle, UnitId ward, DateTimeOffset now, CancellationToken cancel)
    {
        if (await WardState.Read(store, cycle.WardPartition(ward), cancel) is { } state)
        {
            await Write(cycle, state, state.Head.Body, now, cancel);
        }
    }

    private async Task RingOrCount(OpenCycle cycle, UnitId ward, CancellationToken cancel)
    {
        if (await WardState.Read(store, cycle.WardPartition(ward), cancel) is not { } state)
        {
            return;
        }

        var (real, now) = (time.GetUtcNow(), cycle.Now(time));
        IReadOnlyList<Publication.EditionRow> editions = ward == Keys.City ? await Publication.EditionRow.ReadAll(store, cycle, cancel) : [];
        if (state.Head.Body.Wake <= now || NextDue.IsOverslept(cycle, state, editions, now, real))
        {
            await bell.Ring(cycle.Cycle.Id, Subject.Of(ward));
        }
        else
        {
            await Write(cycle, state, state.Head.Body, now, cancel);
        }
    }

    private async Task RingPhases(OpenCycle cycle, WardSummary? before, WardSummary after, CancellationToken cancel)
    {
        List<PhaseId> shut = [.. after.Phases.Where(p => p.Value.Shut && (before?.Phases.GetValueOrDefault(p.Key)?.Shut is not true || cycle.WasOver(p.Key))).Select(p => p.Key)];
        if (shut.Count == 0)
        {
            return;
        }

        var wards = await SummaryRow.ReadAll(store, cycle, cancel);
        foreach (var phase in shut.Where(phase => FirstEdition.IsDue(cycle, wards, phase, isWanted: false)))
        {
            await bell.Ring(cycle.Cycle.Id, Subject.Phase(phase));
        }
    }
}
