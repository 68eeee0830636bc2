using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat.Posts;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Surveys;

namespace WardCycle.Cycles;

/// <summary>
/// Answers <c>Pass</c>: converges a ward (or the city) to what is due now. With nothing due it costs two reads: the cycle
/// row, which the caller has read, and the ward's hot range. It rests until its true next time: commands ring, and the
/// reconciler looks after bells that were lost. While the cycle is paused hand-overs and reorganisations still take effect on
/// their morning, because its forms stay open; their mails wait until it is resumed.
/// </summary>
public sealed class WardPass(IRecordStore store, MailDispatch mail, WardHeads heads, PreparedHandOvers handOvers, PreparedReorganisations reorganisations, TimeProvider time)
{
    public async Task<PassAnswer> Run(OpenCycle cycle, UnitId ward, CancellationToken cancel)
    {
        var (now, care) = (cycle.Now(time), cycle.Cycle.Care.Instant);
        if (cycle.Cycle.Status is CycleStatus.Cancelled or CycleStatus.Finished || now >= care)
        {
            return new PassAnswer.Ended();
        }

        if (cycle.Cycle.OnHold)
        {
            // Releasing rings everybody.
            return new PassAnswer.Rest(care);
        }

        var partition = cycle.WardPartition(ward);
        var state = await WardState.Read(store, partition, cancel)
            ?? throw new InvalidDataException($"Ward {ward} of cycle {cycle.Cycle.Id} has not been prepared.");
        if (state.Head.Body.HandOverOn <= MunicipalTime.DayOf(now))
        {
            await handOvers.Apply(cycle, state, now, cancel);
            state = await WardState.Read(store, partition, cancel) ?? state;
            if (state.Head.Body.HandOverOn <= MunicipalTime.DayOf(now))
            {
                return new PassAnswer.Again();
            }
        }

        var isPaused = cycle.Cycle.Status == CycleStatus.Paused;
        if (!isPaused && OverdueIssues.IsDue(cycle, state.Head.Body, now))
        {
            if (!await new OverdueIssues(store).Tell(cycle, state, now, cancel))
            {
                return new PassAnswer.Again();
            }

            state = await WardState.Read(store, partition, cancel) ?? state;
        }

        if (PreparedReorganisations.Due(cycle, state.Head.Body, now).Any())
        {
            await reorganisations.Apply(cycle, state.Head.Body, now, cancel);
            return new PassAnswer.Again();
        }

        return isPaused ? await StandStill(cycle, state, now, cancel) : await Go(cycle, partition, state, now, cancel);
    }

    /// <summary>A paused cycle plans and sends nothing; resuming rings everybody. What its mornings brought is counted.</summary>
    private async Task<PassAnswer> StandStill(OpenCycle cycle, WardState state, DateTimeOffset now, CancellationToken cancel)
    {
        var (care, wake) = (cycle.Cycle.Care.Instant, Mornings.Next(cycle, state.Head.Body));
        return await heads.Write(cycle, state, state.Head.Body with { Wake = wake, Trouble = null, TroubleCount = 0 }, now, cancel)
            ? new PassAnswer.Rest(wake < care ? wake.Value : care)
            : new PassAnswer.Again();
    }

    private async Task<PassAnswer> Go(OpenCycle cycle, string partition, WardState state, DateTimeOffset now, CancellationToken cancel)
    {
        var care = cycle.Cycle.Care.Instant;
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
        var head = plan.Head with
        {
            Wake = wake,
            Trouble = null,
            TroubleCount = 0,
            MailTrouble = plan.Head.MailTrouble + sent.Trouble,
            MailHold = sent.HoldUntil,
            MailHoldWhy = Why(plan.Head, sent),
        };
        var written = await heads.Write(cycle, state with { Sheets = plan.State.Sheets }, head, now, cancel);
        return sent.More || !written
            ? new PassAnswer.Again()
            : new PassAnswer.Rest(wake < care ? wake.Value : care, Standing.Of(plan.State, head));
    }

    /// <summary>While the transport is held, nothing is sent that could say why anew.</summary>
    private static string? Why(WardHead head, DispatchOutcome sent) => sent.Why ?? (sent is { HoldUntil: not null, Sent: 0 } ? head.MailHoldWhy : null);

    private async Task<WardPlan> Plan(OpenCycle cycle, WardState state, DateTimeOffset now, CancellationToken cancel)
    {
        if (state.Ward != Keys.City)
        {
            return WardPlanner.Plan(cycle, state, now);
        }

        return CityPlanner.Plan(cycle, state, await EditionRow.ReadAll(store, cycle, cancel), now);
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

    private static DateTimeOffset? Earliest(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;
}
