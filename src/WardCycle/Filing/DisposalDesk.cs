using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Filing;

/// <summary>
/// 保存と廃棄. A disposal writes its log first, then takes the cycle's own row away: from that moment nobody finds the cycle
/// and its links end. Then documents, links, wards, the installation's old rosters and the rest; cut off anywhere, <see cref="Resume"/> goes on from the log.
/// </summary>
public sealed class DisposalDesk(IRecordStore store, IDocumentStore documents, CycleReader cycles, CycleList list, TimeProvider time)
{
    private static readonly CommandResult.Refused NotFound = CommandResult.Refuse("", "そのサイクルは見つかりません。一覧から選び直してください。");
    private static readonly CommandResult.Refused CityOnly = CommandResult.Refuse("", "保存と廃棄は全市事務局のアカウントだけができます。");

    private DateOnly Today => MunicipalTime.DayOf(time.GetUtcNow());

    public async Task<DisposalList> List(CancellationToken cancel = default)
    {
        List<DisposalEntry> entries = [];
        foreach (var open in await list.All(cancel))
        {
            var filing = (await Filing(open, cancel))?.Body;
            entries.Add(new(open, filing, filing?.DueOn(open.Cycle.FiscalYear)));
        }

        var log = (await DisposalRow.ReadAll(store, cancel)).Select(r => r.Body).OrderByDescending(r => r.At);
        return new([.. entries.OrderBy(e => e.DueOn ?? DateOnly.MaxValue).ThenBy(e => e.Open.Cycle.FiscalYear.Year)], [.. log], Today);
    }

    /// <summary>Sets class and period; a changed period takes back an approval that was given for another one.</summary>
    public Task<CommandResult> File(Actor actor, CycleId cycle, string classCode, int? years, CancellationToken cancel = default) =>
        Change(actor, cycle, (open, old) =>
        {
            if (FilingRules.CheckFiling(open.Cycle, classCode, years).ToList() is { Count: > 0 } problems)
            {
                return (null, "", problems);
            }

            var filing = new FilingRow(TypedText.Clean(classCode), years!.Value, time.GetUtcNow(), actor.AuditName, old?.Years == years ? old?.Approval : null);
            return (filing, $"分類番号 {filing.ClassCode}、保存期間 {filing.Period}（{Era.Date(filing.DueOn(open.Cycle.FiscalYear))}から廃棄できます）を記録しました。", []);
        }, "cycle.filed", cancel);

    public Task<CommandResult> Approve(Actor actor, CycleId cycle, DisposalApproval approval, CancellationToken cancel = default) =>
        Change(actor, cycle, (open, old) =>
        {
            if (FilingRules.CheckApproval(open.Cycle, old, approval, Today).ToList() is { Count: > 0 } problems)
            {
                return (null, "", problems);
            }

            var clean = approval with { Approver = TypedText.Clean(approval.Approver), DocumentNumber = TypedText.Clean(approval.DocumentNumber) };
            return (old! with { Approval = clean }, $"廃棄の決裁を記録しました（決裁日 {Era.Date(clean.On)}、文書番号 {clean.DocumentNumber}、決裁者 {clean.Approver}）。", []);
        }, "cycle.disposal-approved", cancel);

    /// <summary>Deletes a cycle from record and documents; a log without contents stays.</summary>
    public async Task<CommandResult> Dispose(Actor actor, CycleId cycle, CancellationToken cancel = default)
    {
        if (!actor.Roles.Contains(AccountRole.City))
        {
            return CityOnly;
        }

        await Resume(cancel);
        if (!IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open)
        {
            return NotFound;
        }

        var filing = (await Filing(open, cancel))?.Body;
        if (FilingRules.CheckDisposal(open.Cycle, filing, Today) is { } problem)
        {
            return new CommandResult.Refused([problem]);
        }

        await Log(actor, open, filing, cancel);
        await Resume(cancel);
        return new CommandResult.Done(open.Cycle.IsRehearsal
            ? $"予行「{open.Cycle.Name}」を削除しました。"
            : $"「{open.Cycle.Name}」を廃棄しました。書き出したファイル、印刷した紙、市のウェブサイトに掲載した分は、別に廃棄してください。");
    }

    /// <summary>Goes on with disposals that were cut off. How many there were.</summary>
    public async Task<int> Resume(CancellationToken cancel = default)
    {
        var waiting = (await DisposalRow.ReadAll(store, cancel)).Where(d => d.Body.DoneAt is null).ToList();
        foreach (var disposal in waiting)
        {
            await new DisposalRun(store, documents, disposal.Body).Run(cancel);
            if (!disposal.Body.IsRehearsal)
            {
                await new OldRosters(store).Drop(disposal.Body.By, time.GetUtcNow(), cancel);
            }

            if (store is IRecordScrub scrub)
            {
                await scrub.Scrub(cancel);
            }

            await store.Commit(Keys.Installation, [disposal.To(disposal.Body with { DoneAt = time.GetUtcNow() })], cancel);
        }

        return waiting.Count;
    }

    private async Task Log(Actor actor, OpenCycle open, FilingRow? filing, CancellationToken cancel)
    {
        var cycle = open.Cycle;
        var roots = DocumentSweep.Roots(cycle);
        var (rows, files) = (0, 0);
        foreach (var partition in CycleExport.WardPartitions(cycle).Prepend(open.Partition))
        {
            rows += (await CycleExport.All(store, partition, cancel)).Count;
        }

        foreach (var root in roots)
        {
            files += (await documents.List(root, cancel)).Count;
        }

        var log = new DisposalRow(
            cycle.Id, cycle.Uid, cycle.Name, cycle.FiscalYear.Year, cycle.IsRehearsal, filing, [.. cycle.Wards.Select(w => w.Id)], roots, time.GetUtcNow(), actor.AuditName, rows, files);
        // Where it stands already, two people pressed the button: the first one's is carried out.
        await store.Commit(Keys.Installation, [Record.Change.New(DisposalRow.Key(cycle.Id, cycle.Uid), log)], cancel);
    }

    private async Task<CommandResult> Change(
        Actor actor, CycleId cycle, Func<OpenCycle, FilingRow?, (FilingRow? Row, string Text, IReadOnlyList<Problem> Problems)> decide, string what, CancellationToken cancel)
    {
        if (!actor.Roles.Contains(AccountRole.City))
        {
            return CityOnly;
        }

        return await CommandTries.Run(async attempt =>
        {
            if (!IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open)
            {
                return NotFound;
            }

            var old = await Filing(open, cancel);
            var (row, text, problems) = decide(open, old?.Body);
            if (row is null)
            {
                return new CommandResult.Refused(problems);
            }

            var now = open.Now(time);
            var audit = new AuditRow(now, actor.AuditName, what, text);
            Change[] changes = [old is null ? Record.Change.New(FilingRow.Key, row) : old.To(row), Record.Change.New(Keys.Audit(now, AuditTie.Of(audit, attempt)), audit)];
            return (await store.Commit(open.Partition, changes, cancel)).IsDone ? new CommandResult.Done(text) : null;
        });
    }

    private async Task<Stored<FilingRow>?> Filing(OpenCycle open, CancellationToken cancel) =>
        (await store.Get(open.Partition, FilingRow.Key, cancel))?.As<FilingRow>();
}
