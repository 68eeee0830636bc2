using WardCycle.Record;

namespace WardCycle.Tests.Record;

public sealed class MemoryRecordStoreTests : RecordStoreContract
{
    protected override IRecordStore Open() => new MemoryRecordStore();

    [Fact]
    public async Task A_fork_and_its_origin_go_their_own_ways()
    {
        var origin = new MemoryRecordStore();
        await origin.Commit("p", [new Change.Insert("k", "1")]);
        var fork = new MemoryRecordStore(origin.Snapshot());

        await fork.Commit("p", [new Change.Insert("fork", "1")]);
        await origin.Commit("p", [new Change.Insert("origin", "1")]);

        Assert.Equal(["fork", "k"], fork.Snapshot().Rows("p").Select(r => r.Key));
        Assert.Equal(["k", "origin"], origin.Snapshot().Rows("p").Select(r => r.Key));
    }

    [Fact]
    public async Task The_same_commits_give_the_same_versions()
    {
        var first = new MemoryRecordStore();
        var second = new MemoryRecordStore();
        foreach (var store in new[] { first, second })
        {
            await store.Commit("p", [new Change.Insert("a", "1"), new Change.Insert("b", "1")]);
            await store.Commit("q", [new Change.Insert("a", "1")]);
        }

        Assert.Equal(first.Snapshot().Rows("p"), second.Snapshot().Rows("p"));
        Assert.Equal(first.Snapshot().Rows("q"), second.Snapshot().Rows("q"));
        Assert.Equal(["p", "q"], first.Snapshot().PartitionKeys);
    }

    [Fact]
    public async Task Reads_and_commits_are_counted_and_every_answer_comes_at_once()
    {
        var store = new MemoryRecordStore();

        var commit = store.Commit("p", [new Change.Insert("a", "1")]);
        var get = store.Get("p", "a");
        var range = store.Range("p", "", "~");

        Assert.True(commit.IsCompletedSuccessfully && get.IsCompletedSuccessfully && range.IsCompletedSuccessfully);
        await Task.WhenAll(commit, get, range);
        Assert.Equal((2, 1), (store.Reads, store.Commits));
    }
}
