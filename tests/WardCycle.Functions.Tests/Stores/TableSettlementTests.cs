using WardCycle.Functions.Stores;
using WardCycle.Record;

namespace WardCycle.Functions.Tests.Stores;

/// <summary>What the store makes of answers that are lost, late or doubled (rule 14).</summary>
public sealed class TableSettlementTests
{
    private const string Partition = "cycle-a-ward-b";

    [Theory]
    [InlineData(nameof(Fate.LostAfter), "the answer was lost")]
    [InlineData(nameof(Fate.RetriedAfter), "the client's own retry met a conflict with itself")]
    public async Task A_commit_that_stands_is_done_with_the_versions_that_stand(string fate, string reason)
    {
        var (store, etag) = await Store(Enum.Parse<Fate>(fate));

        var result = await store.Commit(Partition, [new Change.Replace("b", "2", etag), new Change.Insert("c", "2"), await Doomed(store)]);

        var done = Assert.IsType<CommitResult.Done>(result);
        Assert.Equal(done.ETags[0], (await store.Get(Partition, "b"))?.ETag);
        Assert.Equal(done.ETags[1], (await store.Get(Partition, "c"))?.ETag);
        Assert.True(done.ETags[2].Length == 0, reason);
    }

    [Theory]
    [InlineData(nameof(Fate.Busy), "1", "the service refused")]
    [InlineData(nameof(Fate.LostBefore), "1", "it may yet come through")]
    [InlineData(nameof(Fate.OvertakenAfter), "9", "it stood, and another has gone on from it")]
    public async Task A_commit_of_which_nothing_is_known_for_sure_says_so(string fate, string after, string reason)
    {
        var (store, etag) = await Store(Enum.Parse<Fate>(fate));

        await Assert.ThrowsAsync<RecordUnavailableException>(
            () => store.Commit(Partition, [new Change.Replace("b", "2", etag), new Change.Insert("c", "2")]));

        Assert.True((await store.Get(Partition, "b"))?.Json == after, reason);
    }

    [Theory]
    [InlineData(nameof(Fate.LostAfter))]
    [InlineData(nameof(Fate.RetriedAfter))]
    public async Task A_deletion_leaves_no_trace_of_who_did_it_and_is_never_called_done_twice(string fate)
    {
        var (store, etag) = await Store(Enum.Parse<Fate>(fate));

        var result = await Xunit.Record.ExceptionAsync(async () => Assert.IsType<CommitResult.Conflict>(await store.Commit(Partition, [new Change.Delete("b", etag)])));

        Assert.True(result is null or RecordUnavailableException);
        Assert.Null(await store.Get(Partition, "b"));
    }

    [Fact]
    public async Task Somebody_elses_conflict_is_a_conflict()
    {
        var (store, _) = await Store(Fate.Answered);

        Assert.Equal(new CommitResult.Conflict("b"), await store.Commit(Partition, [new Change.Insert("a", "2"), new Change.Insert("b", "2")]));
    }

    [Fact]
    public async Task A_commit_over_a_limit_never_reaches_the_service()
    {
        var table = new FakeTable();

        await Assert.ThrowsAsync<RecordLimitException>(
            () => new TableRecordStore(table).Commit(Partition, [new Change.Insert("a", new string('x', 600_000))]));

        Assert.Equal(0, table.Calls);
    }

    /// <summary>Row b stands; the next commit meets the fate.</summary>
    private static async Task<(TableRecordStore Store, string ETag)> Store(Fate fate)
    {
        var commits = 0;
        var store = new TableRecordStore(new FakeTable(_ => commits++ == 2 ? fate : Fate.Answered));
        var done = (CommitResult.Done)await store.Commit(Partition, [new Change.Insert("b", "1")]);
        await store.Commit(Partition, [new Change.Insert("doomed", "1")]);
        return (store, done.ETags[0]);
    }

    private static async Task<Change> Doomed(TableRecordStore store) => Change.Remove((await store.Get(Partition, "doomed"))!);
}
