using WardCycle.Local.Stores;
using WardCycle.Record;

namespace WardCycle.Tests.Record;

public sealed class SqliteRecordStoreTests : RecordStoreContract
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("record.db");

    [Fact]
    public async Task Everything_is_there_after_opening_again_and_versions_go_on()
    {
        string before;
        using (var store = SqliteRecordStore.Open(File))
        {
            before = Assert.IsType<CommitResult.Done>(await store.Commit("p", [new Change.Insert("k", "1")])).ETags[0];
        }

        using var again = SqliteRecordStore.Open(File);

        var row = await again.Get("p", "k");
        Assert.Equal(new Row("k", "1", before), row);
        var after = Assert.IsType<CommitResult.Done>(await again.Commit("p", [row!.As<int>().To(2)])).ETags[0];
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task Two_openings_of_one_file_lose_nothing_and_see_each_other()
    {
        using var one = SqliteRecordStore.Open(File);
        using var two = SqliteRecordStore.Open(File);

        await Task.WhenAll(new[] { one, two }.Select((store, s) => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.True((await store.Commit("p", [new Change.Insert($"k-{s}-{i:D2}", "1")])).IsDone);
            }
        })));

        Assert.Equal(40, (await one.Range("p", "", "~")).Count);
        Assert.Equal(await one.Range("p", "", "~"), await two.Range("p", "", "~"));
    }

    protected override IRecordStore Open()
    {
        _folder.Empty();
        return SqliteRecordStore.Open(File, SqliteSync.Normal);
    }

    protected override void Clear() => _folder.Dispose();
}
