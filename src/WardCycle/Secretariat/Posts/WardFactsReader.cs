using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Posts;

/// <summary>Reads what a ward command's decision needs beside the hot range, and no more.</summary>
public static class WardFactsReader
{
    public static async Task<WardFacts> Read(IRecordStore store, string partition, WardCommand command, CancellationToken cancel) => command switch
    {
        WardCommand.ChangePost => new(await Links(store, partition, cancel)),
        WardCommand.CheckAddresses => new([], await Mails(store, partition, cancel)),
        WardCommand.RecordStray => new(
            await Links(store, partition, cancel),
            await Mails(store, partition, cancel),
            [.. (await Rows(store, partition, Keys.Openings, cancel)).Select(r => r.Read<LinkOpening>())],
            [.. await Traces(store, partition, cancel)],
            (await Rows(store, partition, Keys.Strays, cancel)).Count),
        _ => WardFacts.None,
    };

    public static async Task<IReadOnlyList<Stored<LinkRow>>> Links(IRecordStore store, string partition, CancellationToken cancel) =>
        [.. (await Rows(store, partition, Keys.Link(new("")), cancel)).Select(r => r.As<LinkRow>())];

    private static async Task<IReadOnlyList<MailRow>> Mails(IRecordStore store, string partition, CancellationToken cancel) =>
        [.. (await Rows(store, partition, Keys.Mail(new("")), cancel)).Select(r => r.Read<MailRow>())];

    private static async Task<IEnumerable<SheetTrace>> Traces(IRecordStore store, string partition, CancellationToken cancel)
    {
        var revisions = (await Rows(store, partition, "revision-", cancel)).Select(r => r.Read<Revision>())
            .Select(r => new SheetTrace(r.Sheet, r.Phase, r.Number, r.At, r.By));
        var state = await WardState.Read(store, partition, cancel);
        var drafts =
            from sheet in state?.Sheets ?? []
            from phase in sheet.Body.Phases
            where phase.Value.DraftAt is not null
            select new SheetTrace(sheet.Body.Id, phase.Key, 0, phase.Value.DraftAt!.Value);
        return revisions.Concat(drafts);
    }

    private static Task<IReadOnlyList<Row>> Rows(IRecordStore store, string partition, string prefix, CancellationToken cancel) =>
        store.Range(partition, prefix, Keys.After(prefix), cancel: cancel);
}
