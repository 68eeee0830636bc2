using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Steps;

/// <summary>
/// Lays out every ward's partition from the frozen roster: head, posts, sheet heads, links. Each row is inserted only where
/// it is missing, so a half-done preparation is simply done again; the link index comes before the links.
/// </summary>
public sealed class PrepareStep(IRecordStore store, IKeyRing keys)
{
    private const int BatchSize = 90;

    public async Task<StepResult> Run(OpenCycle cycle, CancellationToken cancel)
    {
        List<(UnitId Ward, Roster Roster)> rosters = [];
        foreach (var ward in cycle.Cycle.Wards.Select(w => w.Id).Append(Keys.City))
        {
            var row = await store.Get(cycle.Partition, Keys.FrozenRoster(ward), cancel)
                ?? throw new InvalidDataException($"Cycle {cycle.Cycle.Id} has no frozen roster of {ward}.");
            rosters.Add((ward, row.Read<Roster>()));
        }

        var (lastYear, units) = (new SheetsOfLastYear(store), rosters.SelectMany(r => r.Roster.Units).ToList());
        foreach (var (ward, roster) in rosters)
        {
            var sheets = await lastYear.Place(cycle, ward, units, SheetLayout.Of(roster, ward, cycle.Scheme), cancel);
            await LayOut(cycle, ward, roster, sheets, cancel);
        }

        return new([.. cycle.Cycle.Wards.Select(w => w.Id)], [.. cycle.Scheme.Phases.Select(p => p.Id)]);
    }

    private async Task LayOut(OpenCycle cycle, UnitId ward, Roster roster, IReadOnlyList<SheetHead> sheets, CancellationToken cancel)
    {
        List<LinkRow> links =
        [
            .. from sheet in sheets
               from post in roster.Posts
               where post.Role.AnswersItsUnit() && sheet.Units.Contains(post.Unit)
               select LinkCode.Issue(keys, cycle.Cycle, ward, sheet.Id, post, 1, cycle.Cycle.StartedAt),
        ];
        await InsertMissing(
            Keys.Installation,
            [.. links.Select(link => Change.New(Keys.LinkIndex(link.Id), new LinkIndexRow(cycle.Cycle.Id, ward)))],
            cancel);
        await InsertMissing(cycle.WardPartition(ward), [.. WardRows(ward, roster, sheets, links)], cancel);
    }

    private static IEnumerable<Change> WardRows(UnitId ward, Roster roster, IReadOnlyList<SheetHead> sheets, IReadOnlyList<LinkRow> links) =>
        links.Select(link => (Change)Change.New(Keys.Link(link.Id), link))
            .Concat(roster.Posts.Select(post => Change.New(Keys.Post(post.Id), post)))
            .Concat(sheets.Select(sheet => Change.New(Keys.Sheet(sheet.Id), sheet)))
            .Append(Change.New(Keys.WardHead, new WardHead(ward, roster.Units)));

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
