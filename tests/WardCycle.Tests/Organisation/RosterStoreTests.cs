using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;

namespace WardCycle.Tests.Organisation;

public sealed class RosterStoreTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 20, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Before_the_first_import_there_is_an_empty_roster_of_version_0()
    {
        var current = await new RosterStore(new MemoryRecordStore()).Read();
        Assert.Equal(0, current.Version);
        Assert.Empty(current.Roster.Units);
    }

    [Theory]
    [InlineData(1, 11)]
    [InlineData(100, 11)] // more rows than one commit takes
    [InlineData(20, 300)] // more bytes than one commit takes
    public async Task What_was_imported_is_read_back(int wards, int sections)
    {
        var store = new RosterStore(new MemoryRecordStore());
        var roster = SampleOrganisation.Generate(wards, sections);
        Assert.Equal(new RosterImport.Applied(1), await store.Apply(roster, 0, "account:a", At));
        var current = await store.Read();
        Assert.Equal(1, current.Version);
        Assert.Equal(RecordJson.Write(roster), RecordJson.Write(current.Roster));
    }

    [Fact]
    public async Task A_later_import_replaces_the_whole_roster()
    {
        var store = new RosterStore(new MemoryRecordStore());
        await store.Apply(SampleOrganisation.Generate(3, 2), 0, "account:a", At);
        Assert.Equal(new RosterImport.Applied(2), await store.Apply(SampleOrganisation.Sample, 1, "account:a", At));
        Assert.Equal(RecordJson.Write(SampleOrganisation.Sample), RecordJson.Write((await store.Read()).Roster));
    }

    [Fact]
    public async Task An_import_on_an_older_preview_is_a_conflict()
    {
        var store = new RosterStore(new MemoryRecordStore());
        await store.Apply(SampleOrganisation.Sample, 0, "account:a", At);
        Assert.IsType<RosterImport.Conflict>(await store.Apply(SampleOrganisation.Generate(2, 2), 0, "account:b", At));
        Assert.Equal(RecordJson.Write(SampleOrganisation.Sample), RecordJson.Write((await store.Read()).Roster));
    }

    [Fact]
    public async Task Of_two_imports_at_once_one_wins_whole_and_the_other_leaves_nothing()
    {
        for (var commit = 0; commit < 3; commit++)
        {
            var memory = new MemoryRecordStore();
            var (mine, theirs) = (SampleOrganisation.Generate(100, 1), SampleOrganisation.Sample);
            var interrupted = new Interrupted(memory, commit, () => new RosterStore(memory).Apply(theirs, 0, "account:b", At));
            Assert.IsType<RosterImport.Conflict>(await new RosterStore(interrupted).Apply(mine, 0, "account:a", At));

            var current = await new RosterStore(memory).Read();
            Assert.Equal(RecordJson.Write(theirs), RecordJson.Write(current.Roster));
            var rows = await memory.Range(Keys.Installation, "roster-", Keys.After("roster-"));
            Assert.All(rows, r => Assert.StartsWith(RosterKeys.Prefix(current.Version), r.Key, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(0)] // before the first rows
    [InlineData(1)] // between the rows
    [InlineData(2)] // before the pointer
    public async Task An_import_that_breaks_off_leaves_the_old_roster_and_a_free_way_for_the_next(int commit)
    {
        var memory = new MemoryRecordStore();
        await new RosterStore(memory).Apply(SampleOrganisation.Sample, 0, "account:a", At);
        var broken = new Interrupted(memory, commit, () => throw new RecordUnavailableException("gone"));
        var city = SampleOrganisation.Generate(100, 1);
        await Assert.ThrowsAsync<RecordUnavailableException>(() => new RosterStore(broken).Apply(city, 1, "account:a", At));
        Assert.Equal(RecordJson.Write(SampleOrganisation.Sample), RecordJson.Write((await new RosterStore(memory).Read()).Roster));

        Assert.IsType<RosterImport.Applied>(await new RosterStore(memory).Apply(city, 1, "account:a", At));
        Assert.Equal(RecordJson.Write(city), RecordJson.Write((await new RosterStore(memory).Read()).Roster));
    }

    [Fact]
    public async Task A_ward_that_does_not_fit_into_a_row_is_refused_by_name()
    {
        var sample = SampleOrganisation.Sample;
        var posts = Enumerable.Range(0, 3000).Select(i => sample.Posts[^1] with { Id = new($"x-{i}"), Superior = null, Holder = new('課', 100) });
        var result = await new RosterStore(new MemoryRecordStore()).Apply(sample with { Posts = [.. sample.Posts, .. posts] }, 0, "account:a", At);
        Assert.Equal("見本区", Assert.IsType<RosterImport.TooLarge>(result).Ward);
    }

    /// <summary>Does something else before its n-th commit.</summary>
    private sealed class Interrupted(IRecordStore inner, int at, Func<Task> other) : IRecordStore
    {
        private int _commits;

        public Task<Row?> Get(string partition, string key, CancellationToken cancel = default) => inner.Get(partition, key, cancel);

        public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default) =>
            inner.Range(partition, from, to, limit, cancel);

        public async Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default)
        {
            if (_commits++ == at)
            {
                await other();
            }

            return await inner.Commit(partition, changes, cancel);
        }
    }
}
