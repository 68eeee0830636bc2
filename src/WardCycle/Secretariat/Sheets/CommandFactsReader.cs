using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Reads what a command's decision needs beside the hot range, and no more.</summary>
public static class CommandFactsReader
{
    public static async Task<CommandFacts> Read(IRecordStore store, string partition, SheetHead sheet, SheetCommand command, CancellationToken cancel) => command switch
    {
        SheetCommand.RevokeLink or SheetCommand.HandOver => new(await Links(store, partition, cancel)),
        SheetCommand.SubmitOnBehalf { Phase: var phase } => new([], await Newest(store, partition, sheet, phase, cancel)),
        SheetCommand.Word { Phase: var phase } =>
            new([], await Newest(store, partition, sheet, phase, cancel)) { Wordings = await Wordings(store, partition, sheet, phase, cancel) },
        SheetCommand.SettleObjection { Phase: var phase } => new([]) { Wordings = await Wordings(store, partition, sheet, phase, cancel) },
        SheetCommand.ChangeTarget { Phase: var phase } => new([], await Newest(store, partition, sheet, phase, cancel)),
        _ => CommandFacts.None,
    };

    private static async Task<IReadOnlyList<Stored<LinkRow>>> Links(IRecordStore store, string partition, CancellationToken cancel) =>
        [.. (await store.Range(partition, LinkPrefix, Keys.After(LinkPrefix), cancel: cancel)).Select(r => r.As<LinkRow>())];

    private static async Task<Revision?> Newest(IRecordStore store, string partition, SheetHead sheet, PhaseId phase, CancellationToken cancel) =>
        sheet.State(phase).Revision is > 0 and var number
            ? (await store.Get(partition, Keys.Revision(sheet.Id, phase, number), cancel))?.Read<Revision>()
            : null;

    private static async Task<IReadOnlyList<Stored<WordingRow>>> Wordings(IRecordStore store, string partition, SheetHead sheet, PhaseId phase, CancellationToken cancel) =>
        sheet.State(phase).Wording is { Count: > 0 and var count }
            ? [.. (await store.Range(partition, Keys.Wording(sheet.Id, phase, 1), Keys.Wording(sheet.Id, phase, count + 1), cancel: cancel)).Select(r => r.As<WordingRow>())]
            : [];

    private const string LinkPrefix = "link-";
}
