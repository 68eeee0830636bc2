using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>
/// Answers <c>Pass</c>: converges a ward (or the city) to what is due now. With nothing due it costs two reads: the cycle
/// row, which the caller has read, and the ward's hot range. It rests until its true next time: commands ring, and the
/// reconciler looks after bells that were lost.
/// </summary>
public sealed class WardPass(IRecordStore store, MailDispatch mail, IDoorbell bell, TimeProvider time)
{
    public async Task<PassAnswer> Run(OpenCycle cycle, UnitId ward, CancellationToken cancel)
    {
        var (now, care) = (cycle.Now(time), cycle.Cycle.Care.Instant);
        if (cycle.Cycle.Status is CycleStatus.Cancelled or CycleStatus.Finished || now >= care)
        {
            return new PassAnswer.Ended();
        }

        if (cycle.Cycle.Status == CycleStatus.Paused || cycle.Cycle.OnHold)
        {
            // Resuming and releasing ring everybody.
            return new PassAnswer.Rest(care);
        }

        var partition = cycle.WardPartition(ward);
        var state = await WardState.Read(store, partition, cancel)
            ?? throw new InvalidDataException($"Ward {ward} of cycle {cycle.Cycle.Id} has not been prepared.");
        var plan = await Plan(cycle, state, now, cancel);
        if (!await Write(partition, plan, cancel))
        {
            return new PassAnswer.Again();
        }

        if (plan.Groups.Count > 0)
        {
            state = await WardState.Read(store, partition, cancel) ?? state;
        }

        var sent = await mail.Run(cycle, state, now, cancel);
        var wake = Earliest(plan.Wake, sent.Next(cycle.Cycle.Clock, time.GetUtcNow()));
        var written = await WriteHead(cycle, partition, state, plan, wake, sent.Trouble, now, cancel);
        return sent.More || !written
            ? new PassAnswer.Again()
            : new PassAnswer.Rest(wake < care ? wake.Value : care);
    }

    private async Task<WardPlan> Plan(OpenCycle cycle, WardState state, DateTimeOffset now, CancellationToken cancel)
    {
        if (state.Ward != Keys.City)
        {
            return WardPlanner.Plan(cycle, state, now);
        }

        var rows = await store.Range(cycle.Partition, Keys.Editions, Keys.After(Keys.Editions), cancel: cancel);
        return CityPlanner.Plan(cycle, state, rows.Select(r => r.Read<EditionRow>()), now);
    }

    private async Task<bool> Write(string partition, WardPlan plan, CancellationToken cancel)
    {
        foreach (var commit in CommitPacking.Pack(partition, plan.Groups))
        {
            if (await store.Commit(partition, commit, cancel) is CommitResult.Conflict)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The summary first: a head that says it was written must be right.</summary>
    private async Task<bool> WriteHead(
        OpenCycle cycle, string partition, WardState state, WardPlan plan, DateTimeOffset? wake, int mailTrouble, DateTimeOffset now, CancellationToken cancel)
    {
        var head = plan.Head with { Wake = wake, Trouble = null, TroubleCount = 0, MailTrouble = plan.Head.MailTrouble + mailTrouble };
        var summary = Summaries.Of(cycle, plan.State, head, now);
        if (!Summaries.Same(summary, head.Summary))
        {
            if (!await SummaryRow.Write(store, cycle, summary, cancel))
            {
                return false;
            }

            await RingPhases(cycle, head.Summary, summary, cancel);
            head = head with { Summary = summary };
        }

        return head == state.Head.Body || await store.Commit(partition, [state.Head.To(head)], cancel) is CommitResult.Done;
    }

    /// <summary>The ward that shuts a phase last wakes the phase's flow, which composes.</summary>
    private async Task RingPhases(OpenCycle cycle, WardSummary? before, WardSummary after, CancellationToken cancel)
    {
        List<PhaseId> shut = [.. after.Phases.Where(p => p.Value.Shut && before?.Phases.GetValueOrDefault(p.Key)?.Shut is not true).Select(p => p.Key)];
        if (shut.Count == 0)
        {
            return;
        }

        var wards = await SummaryRow.ReadAll(store, cycle, cancel);
        foreach (var phase in shut.Where(phase => SummaryRow.AllShut(cycle, wards, phase)))
        {
            await bell.Ring(cycle.Cycle.Id, Subject.Phase(phase));
        }
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;
}
