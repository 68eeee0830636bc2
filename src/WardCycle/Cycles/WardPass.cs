using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Cycles;

/// <summary>
/// Answers <c>Pass</c>: converges a ward (or the city) to what is due now. With nothing due it costs two reads: the cycle
/// row, which the caller has read, and the ward's hot range.
/// </summary>
public sealed class WardPass(IRecordStore store, MailDispatch mail, TimeProvider time)
{
    public async Task<PassAnswer> Run(OpenCycle cycle, UnitId ward, CancellationToken cancel)
    {
        var now = cycle.Now(time);
        if (cycle.Cycle.Status is CycleStatus.Cancelled or CycleStatus.Finished || now >= cycle.Cycle.Care.Instant)
        {
            return new PassAnswer.Ended();
        }

        var morning = cycle.Scheme.OfficeHours.NextMorning(now, cycle.Days);
        if (cycle.Cycle.Status == CycleStatus.Paused || cycle.Cycle.OnHold)
        {
            return new PassAnswer.Rest(morning);
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
            : new PassAnswer.Rest(wake < morning ? wake.Value : morning);
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

            head = head with { Summary = summary };
        }

        return head == state.Head.Body || await store.Commit(partition, [state.Head.To(head)], cancel) is CommitResult.Done;
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;
}
