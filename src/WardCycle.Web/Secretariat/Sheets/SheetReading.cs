using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Sheets;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>Reads one sheet's history out of its ward's partition.</summary>
public sealed class SheetReading(IRecordStore store, BoardReading boards)
{
    private const string MailPrefix = "mail-";
    private const string LinkPrefix = "link-";
    private const string AuditPrefix = "audit-";

    public async Task<SheetHistory?> Read(OfficeVisit visit)
    {
        if (await boards.Ward(visit) is not { } board
            || board.Lines.FirstOrDefault(l => l.Head.Id.Value == visit.Route("sheet")) is not { } line
            || await WardState.Read(store, board.Open.WardPartition(board.Ward.Id), visit.Cancel) is not { } ward)
        {
            return null;
        }
        var partition = board.Open.WardPartition(board.Ward.Id);
        var (sheet, phase) = (line.Head.Id, board.Phase.Id);
        var revisions = await Between<Revision>(partition, Keys.Revision(sheet, phase, 0), Keys.Revision(sheet, phase, 99_999), visit.Cancel);
        var returns = await Between<ReturnRow>(partition, Keys.Return(sheet, phase, 0), Keys.Return(sheet, phase, 99_999), visit.Cancel);
        var settled = await All<MailRow>(partition, MailPrefix, visit.Cancel);
        var links = await All<LinkRow>(partition, LinkPrefix, visit.Cancel);
        var audit = await All<AuditRow>(partition, AuditPrefix, visit.Cancel);
        return new(
            board,
            ward,
            line,
            [.. revisions.OrderByDescending(r => r.Number)],
            returns.ToDictionary(r => r.Revision),
            [.. links.Where(l => l.Sheet == sheet).OrderByDescending(l => l.IssuedAt).ThenByDescending(l => l.Version)],
            [.. settled.Concat(ward.OpenMails.Select(m => m.Body)).Where(m => m.Sheets.Contains(sheet)).OrderByDescending(m => m.SettledAt ?? m.NotBefore)],
            [.. audit.Where(a => a.Sheet == sheet).OrderByDescending(a => a.At)]);
    }

    private Task<IReadOnlyList<T>> All<T>(string partition, string prefix, CancellationToken cancel) =>
        Between<T>(partition, prefix, Keys.After(prefix), cancel);

    private async Task<IReadOnlyList<T>> Between<T>(string partition, string from, string to, CancellationToken cancel) =>
        [.. (await store.Range(partition, from, to, cancel: cancel)).Select(r => r.Read<T>())];
}
