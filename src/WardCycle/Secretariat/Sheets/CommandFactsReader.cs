using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Reads what a command's decision needs beside the hot range, and no more.</summary>
public static class CommandFactsReader
{
    public static async Task<CommandFacts> Read(IRecordStore store, string partition, SheetHead sheet, SheetCommand command, CancellationToken cancel) => command switch
    {
        SheetCommand.RevokeLink or SheetCommand.HandOver => new(await Links(store, partition, cancel)),
        SheetCommand.SubmitOnBehalf { Phase: var phase } when sheet.State(phase).Revision is > 0 and var number =>
            new([], (await store.Get(partition, Keys.Revision(sheet.Id, phase, number), cancel))?.Read<Revision>()),
        SheetCommand.ChangeTarget { Phase: var phase } when sheet.State(phase).Revision is > 0 and var number =>
            new([], (await store.Get(partition, Keys.Revision(sheet.Id, phase, number), cancel))?.Read<Revision>()),
        _ => CommandFacts.None,
    };

    private static async Task<IReadOnlyList<Stored<LinkRow>>> Links(IRecordStore store, string partition, CancellationToken cancel) =>
        [.. (await store.Range(partition, LinkPrefix, Keys.After(LinkPrefix), cancel: cancel)).Select(r => r.As<LinkRow>())];

    private const string LinkPrefix = "link-";
}
