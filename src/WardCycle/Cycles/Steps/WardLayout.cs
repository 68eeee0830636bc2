using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Steps;

/// <summary>
/// Lays out a ward's partition: head, posts, sheet heads, links. Each row is inserted only where it is missing, so that what
/// was cut short is simply done again; the link index comes before the links, the head last.
/// </summary>
internal sealed class WardLayout(IRecordStore store, IKeyRing keys)
{
    private const int BatchSize = 90;

    public async Task Write(OpenCycle cycle, WardHead head, IReadOnlyList<Post> posts, IReadOnlyList<SheetHead> sheets, DateTimeOffset issuedAt, CancellationToken cancel)
    {
        List<LinkRow> links =
        [
            .. from sheet in sheets
               from post in SheetLinks.Posts(cycle.Scheme, sheet, posts)
               select LinkCode.Issue(keys, cycle.Cycle, head.Ward, sheet.Id, post, 1, issuedAt),
        ];
        await InsertMissing(Keys.Installation, [.. links.Select(link => LinkIndexRow.For(cycle.Cycle.Id, head.Ward, link))], cancel);
        await InsertMissing(
            cycle.WardPartition(head.Ward),
            [
                .. links.Select(link => (Change)Change.New(Keys.Link(link.Id), link)),
                .. posts.Select(post => Change.New(Keys.Post(post.Id), post)),
                .. sheets.Select(sheet => Change.New(Keys.Sheet(sheet.Id), sheet)),
                Change.New(Keys.WardHead, head),
            ],
            cancel);
    }

    private async Task InsertMissing(string partition, IReadOnlyList<Change> rows, CancellationToken cancel)
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            if (await store.Commit(partition, batch, cancel) is CommitResult.Conflict)
            {
                await InsertOneByOne(partition, batch, cancel);
            }
        }
    }

    /// <summary>An earlier attempt wrote some of the batch: a conflict on one row says that it stands.</summary>
    private async Task InsertOneByOne(string partition, IEnumerable<Change> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            await store.Commit(partition, [row], cancel);
        }
    }
}
