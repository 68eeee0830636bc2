using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Sheets;

namespace WardCycle.Sheets;

/// <summary>Takes a 目標変更 from a section through its link: the same decision as the secretariat's, in one commit by ETag.</summary>
public sealed class TargetDesk(IRecordStore store, IDoorbell bell, IKeyRing keys, TimeProvider time)
{
    private const int Attempts = 8;

    public async Task<CommandResult> Change(LinkVisit visit, SheetCommand.ChangeTarget command, CancellationToken cancel = default)
    {
        var (open, partition) = (visit.Cycle, visit.Cycle.WardPartition(visit.Ward));
        var actor = new Actor("", new HashSet<AccountRole>(), visit.Ward.Value, visit.Link.Post.Value);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var state = await WardState.Read(store, partition, cancel) ?? throw new InvalidDataException($"Partition {partition} has no ward head.");
            var sheet = state.Sheet(visit.Link.Sheet) ?? throw new InvalidDataException($"Link {visit.Link.Id} names a sheet that is not there.");
            var facts = await CommandFactsReader.Read(store, partition, sheet.Body, command, cancel);
            var at = new SheetCase(open, state, sheet, facts, keys, actor, open.Now(time));
            switch (SheetDecision.Decide(at, command with { Sheet = visit.Link.Sheet }))
            {
                case SheetVerdict.Refused refused:
                    return new CommandResult.Refused(refused.Problems);
                case SheetVerdict.Unchanged unchanged:
                    await Ring(visit);
                    return new CommandResult.Done(unchanged.Message);
                case SheetVerdict.Accepted accepted when await store.CommitAndRing(partition, SheetCommit.Changes(at, accepted, attempt), () => Ring(visit), cancel):
                    return new CommandResult.Done(accepted.Message);
            }
        }

        return CommandResult.Refuse("", "ほかの操作と重なったため、記録していません。もう一度「目標変更を記録する」を押してください。");
    }

    private Task Ring(LinkVisit visit) => bell.Ring(visit.Cycle.Cycle.Id, Subject.Ward(visit.Ward));
}
