using System.Text;
using Microsoft.Data.Sqlite;
using WardCycle.Local.Stores;
using WardCycle.Record;

namespace WardCycle.Tests.Record;

/// <summary>What an operator meets where the data folder or the database is not as it should be.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("record.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_no_database_is_called_damaged()
    {
        File.WriteAllText(Database, string.Concat(Enumerable.Repeat("not a database ", 500)));

        Assert.Contains("壊れています", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_overwritten_in_the_middle_is_called_damaged_and_left_alone()
    {
        await Fill();
        await using (var file = File.OpenWrite(Database))
        {
            file.Position = 4096;
            await file.WriteAsync(Encoding.ASCII.GetBytes(new string('x', 12 * 4096)));
        }

        var damaged = await File.ReadAllBytesAsync(Database);

        Assert.Contains("壊れています", Refusal(), StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task A_database_cut_short_is_called_damaged()
    {
        await Fill();
        await using (var file = File.OpenWrite(Database))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.Contains("壊れています", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_elses_database_is_not_touched()
    {
        Raw("CREATE TABLE theirs (a)");

        Assert.Contains("WardCycle のデータベースではありません", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_a_newer_release_asks_for_the_newer_program()
    {
        SqliteRecordStore.Open(Database).Dispose();
        Raw("PRAGMA user_version = 99");

        Assert.Contains("新しい版", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_another_program_holds_says_so()
    {
        SqliteRecordStore.Open(Database).Dispose();
        using var other = Connection();
        Run(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");

        Assert.Contains("別のプログラムが使っています", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("taken/record.db", "the folder's name is taken by a file")]
    [InlineData("folder/record.db/record.db", "the database's place is a folder's")]
    public void A_place_that_cannot_be_written_says_what_to_check(string place, string reason)
    {
        File.WriteAllText(_folder.File("taken"), "");
        Directory.CreateDirectory(_folder.File("folder/record.db/record.db"));

        var refusal = Assert.Throws<LocalStoreException>(() => SqliteRecordStore.Open(_folder.File(place)));

        Assert.True(refusal.Message.Contains("ご確認ください", StringComparison.Ordinal), reason);
    }

    [Fact]
    public async Task A_commit_that_meets_a_lock_is_unavailable_and_writes_nothing()
    {
        using var store = SqliteRecordStore.Open(Database, SqliteSync.Full, TimeSpan.FromSeconds(1));
        using (var other = Connection())
        {
            Run(other, "BEGIN IMMEDIATE");
            await Assert.ThrowsAsync<RecordUnavailableException>(() => store.Commit("p", [new Change.Insert("k", "1")]));
            Run(other, "ROLLBACK");
        }

        Assert.Null(await store.Get("p", "k"));
        Assert.True((await store.Commit("p", [new Change.Insert("k", "1")])).IsDone);
    }

    [Fact]
    public async Task A_commit_that_fails_in_the_middle_leaves_nothing_open()
    {
        using var store = SqliteRecordStore.Open(Database);
        Raw("CREATE TRIGGER full BEFORE INSERT ON record WHEN NEW.key = 'b' BEGIN SELECT RAISE(FAIL, 'disk full'); END");

        await Assert.ThrowsAsync<RecordUnavailableException>(
            () => store.Commit("p", [new Change.Insert("a", "1"), new Change.Insert("b", "1")]));

        Assert.Null(await store.Get("p", "a"));
        Assert.True((await store.Commit("p", [new Change.Insert("a", "1")])).IsDone);
    }

    [Fact]
    public async Task A_table_that_is_gone_is_unavailable_to_reads_too()
    {
        using var store = SqliteRecordStore.Open(Database);
        Raw("DROP TABLE record");

        await Assert.ThrowsAsync<RecordUnavailableException>(() => store.Get("p", "a"));
        await Assert.ThrowsAsync<RecordUnavailableException>(() => store.Range("p", "a", "b"));
    }

    [Fact]
    public void The_database_and_its_folder_are_the_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = _folder.File("data/record.db");
        SqliteRecordStore.Open(file).Dispose();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(_folder.File("data")));
    }

    private async Task Fill()
    {
        using var store = SqliteRecordStore.Open(Database, SqliteSync.Normal);
        for (var i = 0; i < 40; i++)
        {
            await store.Commit("p", [new Change.Insert($"k{i:D2}", new string('x', 4000))]);
        }
    }

    private string Refusal() =>
        Assert.Throws<LocalStoreException>(() => SqliteRecordStore.Open(Database, SqliteSync.Full, TimeSpan.FromSeconds(1)).Dispose()).Message;

    private void Raw(string text)
    {
        using var connection = Connection();
        Run(connection, text);
    }

    private SqliteConnection Connection()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
