using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;
using WardCycle.Sheets;

namespace WardCycle.Standards;

/// <summary>The hands of wards and city on standards, policies and cases: rows, head and audit entry in one commit of the cycle's partition.</summary>
public sealed class StandardCommands(IRecordStore store, CycleReader cycles, TimeProvider time)
{
    public async Task<CommandResult> Do(Actor actor, CycleId cycle, StandardCommand command, CancellationToken cancel = default)
    {
        if (StandardAccess.Check(actor, command) is { } problem)
        {
            return new CommandResult.Refused([problem]);
        }

        return await CommandTries.Run(async attempt =>
        {
            if (!IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open)
            {
                return CommandResult.Refuse("", "そのサイクルは見つかりません。一覧から選び直してください。");
            }

            return await Try(actor, open, command, attempt, cancel);
        });
    }

    /// <summary>Null on a conflict.</summary>
    private async Task<CommandResult?> Try(Actor actor, OpenCycle open, StandardCommand command, int attempt, CancellationToken cancel)
    {
        var ofCases = command is StandardCommand.AddCase or StandardCommand.WithdrawCase;
        if ((open.Scheme.Standards ?? (ofCases && open.Scheme.SharesCases ? StandardsScheme.None : null)) is not { } scheme)
        {
            return CommandResult.Refuse("", ofCases ? "このサイクルの様式には、事例集がありません。" : "このサイクルの様式には、基準の定めがありません。");
        }

        if (open.Cycle.Status == CycleStatus.Cancelled)
        {
            return CommandResult.Refuse("", "このサイクルは中止しているため、操作できません。");
        }

        var state = await StandardsState.Read(store, open.Partition, cancel);
        if (await Successor(state, command, cancel) is { } next)
        {
            return CommandResult.Refuse("", $"基準は「{next}」に引き継がれています。そちらのサイクルで操作してください。");
        }

        if (await UnknownSheet(open, command, cancel) is { } unknown)
        {
            return new CommandResult.Refused([unknown]);
        }

        var frozen = command is StandardCommand.ImportCatalogue
            ? (await store.Get(open.Partition, Keys.Frozen(open.Cycle.SchemeVersion), cancel))?.Read<FrozenScheme>()
            : null;
        return await Write(new(open, scheme, state, frozen, actor, open.Now(time)), command, attempt, cancel);
    }

    private async Task<CommandResult?> Write(StandardCase at, StandardCommand command, int attempt, CancellationToken cancel)
    {
        switch (StandardDecision.Decide(at, command))
        {
            case CycleVerdict.Refused refused:
                return new CommandResult.Refused(refused.Problems);
            case CycleVerdict.Unchanged unchanged:
                return new CommandResult.Done(unchanged.Message);
            case CycleVerdict.Accepted accepted:
                var audit = new AuditRow(at.Now, at.Actor.AuditName, accepted.What, accepted.Text, Phase: accepted.Phase?.Value);
                List<Change> changes = [.. accepted.Rows, at.NextHead, Change.New(Keys.Audit(at.Now, AuditTie.Of(audit, attempt)), audit)];
                return (await store.Commit(at.Open.Partition, changes, cancel)).IsDone ? new CommandResult.Done(accepted.Message) : null;
            default:
                throw new InvalidOperationException("Unknown verdict.");
        }
    }

    /// <summary>The name of the cycle that has taken the catalogue over: what were decided here would never reach its forms.</summary>
    private async Task<string?> Successor(StandardsState state, StandardCommand command, CancellationToken cancel) =>
        command is StandardCommand.Propose or StandardCommand.AskBureau or StandardCommand.RecordAnswer or StandardCommand.DecideProposal or StandardCommand.ImportCatalogue
            && state.Head?.Body.TakenBy is { } next
            && await store.Get(Keys.CyclePartition(next), Keys.Cycle, cancel) is { } row
            && row.As<CycleRow>().Body is { Status: not CycleStatus.Cancelled } cycle
                ? cycle.Name
                : null;

    private async Task<Problem?> UnknownSheet(OpenCycle open, StandardCommand command, CancellationToken cancel)
    {
        (UnitId Ward, SheetId? Sheet) at = command switch
        {
            StandardCommand.Propose c => (c.Ward, c.Sheet),
            StandardCommand.AddCase c => (c.Ward, c.Sheet),
            _ => (Keys.City, null),
        };
        return at.Sheet is not { } sheet ? null
            : open.HasWard(at.Ward) && IdRule.Allows(sheet.Value) && await store.Get(open.WardPartition(at.Ward), Keys.Sheet(sheet), cancel) is not null ? null
            : new("sheet", "そのシートは見つかりません。一覧から選び直してください。");
    }
}
