using WardCycle.Record;

namespace WardCycle.Tests.Record;

/// <summary>What every record store does, whichever it is. An adapter's tests derive from this and open their store.</summary>
public abstract class RecordStoreContract : IDisposable
{
    private const string Ward = "cycle-a-ward-b";

    private readonly Lazy<IRecordStore> _opened;

    protected RecordStoreContract() => _opened = new(Open);

    private IRecordStore Store => _opened.Value;

    /// <summary>An empty store.</summary>
    protected abstract IRecordStore Open();

    public void Dispose()
    {
        if (_opened.IsValueCreated)
        {
            (Store as IDisposable)?.Dispose();
        }

        Clear();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what the store left behind.</summary>
    protected virtual void Clear() { }

    [Fact]
    public async Task What_is_inserted_is_read_back_with_its_version()
    {
        var done = await Done(new Change.Insert("k", "{\"a\":1}"));

        var row = await Store.Get(Ward, "k");

        Assert.Equal(new Row("k", "{\"a\":1}", done.ETags[0]), row);
        Assert.Null(await Store.Get(Ward, "other"));
        Assert.Null(await Store.Get("cycle-a", "k"));
    }

    [Fact]
    public async Task Inserting_what_exists_is_a_conflict_and_changes_nothing()
    {
        await Done(new Change.Insert("k", "1"));

        var result = await Store.Commit(Ward, [new Change.Insert("k", "2")]);

        Assert.Equal(new CommitResult.Conflict("k"), result);
        Assert.Equal("1", (await Store.Get(Ward, "k"))?.Json);
    }

    [Fact]
    public async Task Replacing_gives_a_new_version_and_the_old_one_no_longer_counts()
    {
        var first = (await Done(new Change.Insert("k", "1"))).ETags[0];
        var second = (await Done(new Change.Replace("k", "2", first))).ETags[0];

        var stale = await Store.Commit(Ward, [new Change.Replace("k", "3", first)]);

        Assert.NotEqual(first, second);
        Assert.Equal(new CommitResult.Conflict("k"), stale);
        Assert.Equal(new Row("k", "2", second), await Store.Get(Ward, "k"));
    }

    [Fact]
    public async Task A_row_replaced_by_the_same_text_has_a_new_version_too()
    {
        var first = (await Done(new Change.Insert("k", "1"))).ETags[0];

        var second = (await Done(new Change.Replace("k", "1", first))).ETags[0];

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Replacing_or_deleting_what_is_gone_is_a_conflict()
    {
        var version = (await Done(new Change.Insert("k", "1"))).ETags[0];
        Assert.Equal([""], (await Done(new Change.Delete("k", version))).ETags);

        Assert.Equal(new CommitResult.Conflict("k"), await Store.Commit(Ward, [new Change.Replace("k", "2", version)]));
        Assert.Equal(new CommitResult.Conflict("k"), await Store.Commit(Ward, [new Change.Delete("k", version)]));
        Assert.Null(await Store.Get(Ward, "k"));
    }

    [Fact]
    public async Task A_row_deleted_and_inserted_again_does_not_take_its_old_version_back()
    {
        var first = (await Done(new Change.Insert("k", "1"))).ETags[0];
        await Done(new Change.Delete("k", first));
        var second = (await Done(new Change.Insert("k", "1"))).ETags[0];

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task One_change_refused_refuses_the_whole_commit()
    {
        var version = (await Done(new Change.Insert("b", "1"), new Change.Insert("c", "1"))).ETags;

        var result = await Store.Commit(
            Ward,
            [new Change.Insert("a", "2"), new Change.Replace("b", "2", version[0]), new Change.Delete("c", "stale"), new Change.Insert("d", "2")]);

        Assert.Equal(new CommitResult.Conflict("c"), result);
        Assert.Equal([("b", "1"), ("c", "1")], await All());
    }

    [Fact]
    public async Task A_commit_answers_one_version_per_change_in_order_and_the_stored_ones()
    {
        await Done(new Change.Insert("old", "1"));
        var old = await Store.Get(Ward, "old");

        var done = await Done(new Change.Insert("b", "1"), Change.Remove(old!), new Change.Insert("a", "1"));

        Assert.Equal(done.ETags[0], (await Store.Get(Ward, "b"))?.ETag);
        Assert.Equal("", done.ETags[1]);
        Assert.Equal(done.ETags[2], (await Store.Get(Ward, "a"))?.ETag);
    }

    [Fact]
    public async Task A_commit_of_nothing_is_done()
    {
        Assert.Empty((await Done()).ETags);
    }

    [Fact]
    public async Task Keys_sort_by_code_and_not_by_language()
    {
        string[] keys = ["a", "B", "-", "_", "0", "~", "aa", "a-", "A", "10", "9", " x"];
        await Done([.. keys.Select(k => new Change.Insert(k, "1"))]);

        Assert.Equal(keys.Order(StringComparer.Ordinal), (await All()).Select(r => r.Key));
    }

    [Theory]
    [InlineData("b", "d", int.MaxValue, "b b- c", "from is in, to is out")]
    [InlineData("b", "b", int.MaxValue, "", "from and to the same is empty")]
    [InlineData("d", "b", int.MaxValue, "", "the wrong way round is empty")]
    [InlineData("", "~", 2, "a b", "the limit cuts behind the first rows")]
    [InlineData("", "~", 0, "", "a limit of none is empty")]
    [InlineData("b-", "c\u007f", int.MaxValue, "b- c", "bounds need not exist nor be allowed keys")]
    [InlineData("x", "~", int.MaxValue, "", "behind the last row is empty")]
    public async Task A_range_is_half_open_and_ordinal(string from, string to, int limit, string keys, string reason)
    {
        await Done([.. "a b b- c d".Split(' ').Select(k => new Change.Insert(k, "1"))]);
        await Store.Commit("cycle-a-ward-c", [new Change.Insert("bb", "1")]);

        var found = await Store.Range(Ward, from, to, limit);

        Assert.True(keys == string.Join(' ', found.Select(r => r.Key)), reason);
    }

    [Fact]
    public async Task A_range_of_an_unknown_partition_is_empty()
    {
        Assert.Empty(await Store.Range("nobody", "", "~"));
    }

    [Theory]
    [InlineData("𠮷野家の🏳️‍🌈 ｶﾞ ①㈱ 〜～ 葛󠄀", "pairs, joiners, variation selectors, half width")]
    [InlineData("\u202e\ufeff\u0001\r\n\t\"\\", "controls that no editor shows")]
    public async Task Text_comes_back_as_it_was(string text, string reason)
    {
        var json = RecordJson.Write(text);
        await Done(new Change.Insert("k", json));

        var row = await Store.Get(Ward, "k");

        Assert.Equal(json, row?.Json);
        Assert.True(row!.Read<string>() == text, reason);
    }

    [Fact]
    public async Task Text_of_many_chunks_with_pairs_on_every_seam_comes_back_whole()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("𠮷", 200_000));
        await Done(new Change.Insert("k", text));

        Assert.Equal(text, (await Store.Get(Ward, "k"))?.Json);
    }

    [Fact]
    public async Task A_hundred_changes_fit_and_one_more_is_refused_before_anything_is_written()
    {
        Change[] changes = [.. Enumerable.Range(0, 101).Select(i => new Change.Insert($"k{i:D3}", "1"))];

        await Assert.ThrowsAsync<RecordLimitException>(() => Store.Commit(Ward, changes));
        Assert.Empty(await All());
        await Done(changes[..100]);
        Assert.Equal(100, (await All()).Count);
    }

    [Fact]
    public async Task Writers_who_meet_lose_nothing()
    {
        const int writers = 4, raises = 25;
        await Done(new Change.Insert("sum", "0"));

        await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < raises; i++)
            {
                await Raise($"raise-{w}-{i:D2}");
            }
        })));

        Assert.Equal(writers * raises, (await Store.Get(Ward, "sum"))!.Read<int>());
        Assert.Equal(writers * raises, (await Store.Range(Ward, "raise", Keys.After("raise"))).Count);
    }

    [Fact]
    public async Task A_cancelled_call_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.Commit(Ward, [new Change.Insert("k", "1")], cancelled.Token));
        Assert.Null(await Store.Get(Ward, "k"));
    }

    [Fact]
    public void Any_commands_leave_what_a_plain_dictionary_would_hold() => RecordStoreModel.Check(() => Open(), Clear);

    private async Task Raise(string key)
    {
        while (true)
        {
            var sum = await Store.Get(Ward, "sum");
            var result = await Store.Commit(Ward, [Change.Update(sum!, sum!.Read<int>() + 1), new Change.Insert(key, "1")]);
            if (result.IsDone)
            {
                return;
            }
        }
    }

    private async Task<CommitResult.Done> Done(params Change[] changes) =>
        Assert.IsType<CommitResult.Done>(await Store.Commit(Ward, changes));

    private async Task<IReadOnlyList<(string Key, string Json)>> All() =>
        [.. (await Store.Range(Ward, "", "\u007f")).Select(r => (r.Key, r.Json))];
}
