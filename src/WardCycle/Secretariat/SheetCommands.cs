using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Secretariat;

/// <summary>
/// The secretariat's hands on one sheet: checks role and ward, decides on what the record says now, writes everything in
/// one commit of the ward's partition, then rings the ward. A conflict reads and decides again.
/// </summary>
public sealed class SheetCommands(IRecordStore store, CycleReader cycles, IDoorbell bell, WardHeads heads, IKeyRing keys, TimeProvider time)
{
    public Task<CommandResult> Do(Actor actor, CycleId cycle, UnitId ward, SheetCommand command, CancellationToken cancel = default) =>
        SheetAccess.Check(actor, ward) is { } problem
            ? Task.FromResult<CommandResult>(new CommandResult.Refused([problem]))
            : CommandTries.Run(attempt => Try(actor, cycle, ward, command, attempt, cancel));

    /// <summary>内容確認 of everything in a ward's phase that is submitted and neither returned nor checked.</summary>
    public async Task<CommandResult> CheckAll(Actor actor, CycleId cycle, UnitId ward, PhaseId phase, CancellationToken cancel = default)
    {
        if (SheetAccess.Check(actor, ward) is { } problem)
        {
            return new CommandResult.Refused([problem]);
        }

        if (!IdRule.Allows(cycle.Value) || !IdRule.Allows(ward.Value)
            || await cycles.Find(cycle, cancel) is not { } open
            || await WardState.Read(store, open.WardPartition(ward), cancel) is not { } state)
        {
            return NotFound;
        }

        var done = 0;
        foreach (var sheet in state.Sheets.Select(s => s.Body).Where(s => CheckDecision.IsOpen(s.State(phase))))
        {
            var command = new SheetCommand.Check(sheet.Id, phase, sheet.State(phase).Revision);
            done += await Do(actor, cycle, ward, command, cancel) is CommandResult.Done ? 1 : 0;
        }

        return new CommandResult.Done(done == 0 ? "内容確認を待っているシートはありません。" : $"{done}件のシートを内容確認済みにしました。");
    }

    /// <summary>Null on a conflict.</summary>
    private async Task<CommandResult?> Try(Actor actor, CycleId cycle, UnitId ward, SheetCommand command, int attempt, CancellationToken cancel)
    {
        if (!IdRule.Allows(cycle.Value) || !IdRule.Allows(ward.Value)
            || await cycles.Find(cycle, cancel) is not { } open
            || await WardState.Read(store, open.WardPartition(ward), cancel) is not { } state
            || state.Sheet(command.Sheet) is not { } sheet)
        {
            return NotFound;
        }

        if (SheetAccess.Check(open.Cycle.Status, command) is { } problem)
        {
            return new CommandResult.Refused([problem]);
        }

        if (command is SheetCommand.SubmitOnBehalf behalf && open.Scheme.Phases.Any(p => p.Id == behalf.Phase)
            && await PolicyLinks.Problems(store, open, ward, behalf.Phase, behalf.Answers, cancel) is { Count: > 0 } unknown)
        {
            return new CommandResult.Refused(unknown);
        }

        var facts = await CommandFactsReader.Read(store, open.WardPartition(ward), sheet.Body, command, cancel);
        var at = new SheetCase(open, state, sheet, facts, keys, actor, open.Now(time));
        return SheetDecision.Decide(at, command) switch
        {
            SheetVerdict.Refused refused => new CommandResult.Refused(refused.Problems),
            SheetVerdict.Unchanged unchanged => await Again(at, command, unchanged.Message),
            SheetVerdict.Accepted accepted => await Write(at, command, accepted, attempt, cancel),
            _ => throw new InvalidOperationException("Unknown verdict."),
        };
    }

    private async Task<CommandResult?> Write(SheetCase at, SheetCommand command, SheetVerdict.Accepted verdict, int attempt, CancellationToken cancel)
    {
        await LinkIndexRow.Insert(store, at.Cycle.Cycle.Id, at.Ward.Ward, verdict.NewLinks, cancel);
        return await store.CommitAndRing(at.Cycle.WardPartition(at.Ward.Ward), SheetCommit.Changes(at, verdict, attempt), () => Wake(at, command), cancel)
            ? new CommandResult.Done(verdict.Message)
            : null;
    }

    /// <summary>Done already: by a commit whose answer, and with it the bell, may have been lost.</summary>
    private async Task<CommandResult> Again(SheetCase at, SheetCommand command, string message)
    {
        await Wake(at, command);
        return new CommandResult.Done(message);
    }

    /// <summary>A check and a note give the watcher nothing to do: the counts are brought up to date here.</summary>
    private Task Wake(SheetCase at, SheetCommand command) =>
        at.Cycle.Cycle.Status == CycleStatus.Finished ? heads.Count(at.Cycle, at.Ward.Ward, at.Now, CancellationToken.None)
        : command is SheetCommand.Check or SheetCommand.AddNote
            ? heads.Touch(at.Cycle, at.Ward.Ward, CancellationToken.None)
            : bell.Ring(at.Cycle.Cycle.Id, Subject.Ward(at.Ward.Ward));

    private static CommandResult.Refused NotFound { get; } = CommandResult.Refuse("", "そのシートは見つかりません。一覧から選び直してください。");
}
