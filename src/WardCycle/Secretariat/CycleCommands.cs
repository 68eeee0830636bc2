using WardCycle.Cycles;
using WardCycle.Figures;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Cycles;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;

namespace WardCycle.Secretariat;

/// <summary>
/// The secretariat's hands on a cycle and its editions: one commit in the cycle's partition, then the bells. The clock of
/// a rehearsal is moved by <see cref="IRehearsalClock"/>.
/// </summary>
public sealed class CycleCommands(IRecordStore store, CycleReader cycles, IDoorbell bell, IRehearsalClock clock, Aftermath after, TimeProvider time)
{
    public async Task<CommandResult> Do(Actor actor, CycleId cycle, CycleCommand command, CancellationToken cancel = default)
    {
        if (CycleAccess.Check(actor, command) is { } problem)
        {
            return new CommandResult.Refused([problem]);
        }

        return await CommandTries.Run(async attempt =>
        {
            if (!IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open)
            {
                return CommandResult.Refuse("", "そのサイクルは見つかりません。一覧から選び直してください。");
            }

            if (CycleAccess.Check(open.Cycle.Status, command) is { } ended)
            {
                return new CommandResult.Refused([ended]);
            }

            return await Try(actor, open, command, attempt, cancel);
        });
    }

    /// <summary>What a change of dates would do. Null where there is no such cycle.</summary>
    public async Task<DateChangePreview?> Preview(Actor actor, CycleId cycle, CycleCommand.ChangeDate command, CancellationToken cancel = default) =>
        !IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open ? null
        : CycleAccess.Check(actor, command) is { } problem ? new([], 0, [], [problem])
        : DateDecision.Preview(await Case(actor, open, command, cancel), command);

    /// <summary>What moving all dates of a phase would do. Null where there is no such cycle.</summary>
    public async Task<DateMovePreview?> Preview(Actor actor, CycleId cycle, CycleCommand.MoveDates command, CancellationToken cancel = default) =>
        !IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open ? null
        : CycleAccess.Check(actor, command) is { } problem ? new([], 0, [], [problem])
        : MoveDatesDecision.Preview(await Case(actor, open, command, cancel), command);

    /// <summary>What a reorganisation would do. Null where there is no such cycle.</summary>
    public async Task<ReorganisationPreview?> Preview(Actor actor, CycleId cycle, CycleCommand.Reorganise command, CancellationToken cancel = default) =>
        !IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open ? null
        : CycleAccess.Check(actor, command) is { } problem ? new([], [], [], [problem])
        : ReorganiseDecision.Preview(await Case(actor, open, command, cancel), command);

    private Task<CommandResult?> Try(Actor actor, OpenCycle open, CycleCommand command, int attempt, CancellationToken cancel) => command switch
    {
        CycleCommand.Advance or CycleCommand.Simulate => Move(open, command, cancel),
        _ => Write(actor, open, command, attempt, cancel),
    };

    private async Task<CommandResult?> Move(OpenCycle open, CycleCommand command, CancellationToken cancel) =>
        !open.Cycle.IsRehearsal ? CommandResult.Refuse("", "時計を進められるのは予行だけです。")
        : open.Cycle.Status != CycleStatus.Running ? CommandResult.Refuse("", "一時停止しています。再開してから進めてください。")
        : command is CycleCommand.Advance advance ? await clock.Advance(open.Cycle.Id, advance.EvenWhileFormsAreOpen, cancel)
        : await clock.Simulate(open.Cycle.Id, cancel);

    /// <summary>Null on a conflict.</summary>
    private async Task<CommandResult?> Write(Actor actor, OpenCycle open, CycleCommand command, int attempt, CancellationToken cancel)
    {
        await after.CatchUp(open, PhaseOf(command), cancel);
        var at = await Case(actor, open, command, cancel);
        switch (CycleDecision.Decide(at, command))
        {
            case CycleVerdict.Refused refused:
                return new CommandResult.Refused(refused.Problems);
            case CycleVerdict.Unchanged unchanged:
                // By a commit whose answer, and with it the bells, may have been lost.
                await RingAll(open, CycleDecision.AllBells(at));
                return new CommandResult.Done(unchanged.Message);
            case CycleVerdict.Accepted accepted:
                await after.Precede(open, command, cancel);
                var audit = new AuditRow(at.Now, actor.AuditName, accepted.What, accepted.Text, Phase: accepted.Phase?.Value);
                List<Change> changes = [.. accepted.Rows, Change.New(Keys.Audit(at.Now, AuditTie.Of(audit, attempt)), audit)];
                return await store.CommitAndRing(open.Partition, changes, () => RingAll(open, accepted.Bells), cancel)
                    ? new CommandResult.Done(accepted.Message + await after.Follow(open, command, PhaseOf(command), cancel))
                    : null;
            default:
                throw new InvalidOperationException("Unknown verdict.");
        }
    }

    private Task RingAll(OpenCycle open, IEnumerable<Subject> subjects) =>
        Task.WhenAll(subjects.Select(subject => bell.Ring(open.Cycle.Id, subject)));

    private async Task<CycleCase> Case(Actor actor, OpenCycle open, CycleCommand command, CancellationToken cancel)
    {
        var phase = PhaseOf(command) is { } named && open.Scheme.Phases.Any(p => p.Id == named) ? named : (PhaseId?)null;
        return new(
            open,
            phase is { } id ? await Editions(open, id, cancel) : [],
            phase is { } pointed ? (await store.Get(open.Partition, Keys.Publication(pointed), cancel))?.As<PublicationPointer>() : null,
            command is CycleCommand.ChangeDate or CycleCommand.Decide or CycleCommand.Reorganise or CycleCommand.MoveDates or CycleCommand.SetGroup ? await Wards(open, cancel) : [],
            actor,
            open.Now(time),
            command is CycleCommand.SetFigure ? await CityFigures.Read(store, open, cancel) : null,
            command is CycleCommand.Reorganise or CycleCommand.DiscardReorganisation ? await PreparedReorganisations.Read(store, open, cancel) : null);
    }

    private async Task<IReadOnlyList<Stored<EditionRow>>> Editions(OpenCycle open, PhaseId phase, CancellationToken cancel)
    {
        var rows = await store.Range(open.Partition, Keys.Edition(phase, 0), Keys.Edition(phase, 99_999), cancel: cancel);
        return [.. rows.Select(r => r.As<EditionRow>()).Where(e => e.Body.Phase == phase)];
    }

    /// <summary>Wards that are laid out already; the others have no sheets to speak of.</summary>
    private async Task<IReadOnlyList<WardState>> Wards(OpenCycle open, CancellationToken cancel)
    {
        List<WardState> wards = [];
        foreach (var ward in open.Cycle.Wards)
        {
            if (await WardState.Read(store, open.WardPartition(ward.Id), cancel) is { } state)
            {
                wards.Add(state);
            }
        }

        return wards;
    }

    private static PhaseId? PhaseOf(CycleCommand command) => command switch
    {
        CycleCommand.WantEdition c => c.Phase,
        CycleCommand.Decide c => c.Phase,
        CycleCommand.WithdrawEdition c => c.Phase,
        CycleCommand.RecordPosting c => c.Phase,
        CycleCommand.SignPersonalData c => c.Phase,
        _ => null,
    };
}
