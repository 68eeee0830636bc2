using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using WardCycle.Cycles;
using WardCycle.Local.Stores;
using WardCycle.Record;
using WardCycle.Rehearsal.Faults;

namespace WardCycle.Tests.Record;

public sealed class CycleExportTests
{
    [Fact]
    public async Task A_cycle_comes_back_row_for_row_the_same_but_for_the_hold()
    {
        var origin = await ExportedCycle.Store();
        var copy = new MemoryRecordStore();

        var result = await ExportedCycle.Import(copy, await ExportedCycle.Exported(origin));

        Assert.IsType<CycleImportResult.Done>(result);
        var cycle = Keys.CyclePartition(ExportedCycle.Id);
        var partitions = origin.Snapshot().PartitionKeys.Where(p => p.StartsWith(cycle, StringComparison.Ordinal)).ToList();
        Assert.Equal([.. partitions, Keys.Installation], copy.Snapshot().PartitionKeys);
        Assert.All(partitions, p => Assert.Equal(Texts(origin, p).Where(NoCycle), Texts(copy, p).Where(NoCycle)));
        var before = (await origin.Get(cycle, Keys.Cycle))!.Json;
        var after = (await copy.Get(cycle, Keys.Cycle))!;
        Assert.Equal(before.Replace("\"onHold\":false", "\"onHold\":true", StringComparison.Ordinal), after.Json);
        Assert.True(after.Read<CycleRow>().OnHold);

        static bool NoCycle((string Key, string) row) => row.Key != Keys.Cycle;
    }

    [Fact]
    public async Task Other_cycles_and_accounts_stay_at_home()
    {
        var copy = new MemoryRecordStore();

        await ExportedCycle.Import(copy, await ExportedCycle.Exported(await ExportedCycle.Store()));

        Assert.Equal(["cycle-kamigyo-2026", "link-kamcit", "link-kamkam", "link-kamnak"], copy.Snapshot().Rows(Keys.Installation).Select(r => r.Key));
        Assert.DoesNotContain(copy.Snapshot().PartitionKeys, p => p.Contains(ExportedCycle.Other.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_record_gives_the_same_bytes_whatever_store_holds_it()
    {
        var origin = await ExportedCycle.Store();
        using var other = SqliteRecordStore.OpenInMemory();
        foreach (var partition in origin.Snapshot().PartitionKeys)
        {
            foreach (var row in origin.Snapshot().Rows(partition).Reverse())
            {
                await other.Commit(partition, [new Change.Insert(row.Key, row.Json)]);
            }
        }

        Assert.Equal(await ExportedCycle.Exported(origin), await ExportedCycle.Exported(other));
    }

    [Fact]
    public async Task A_partition_that_never_rests_is_unavailable_and_one_that_does_is_read_as_it_stands_then()
    {
        var origin = await ExportedCycle.Store();

        await Assert.ThrowsAsync<RecordUnavailableException>(() => ExportedCycle.Exported(new RestlessStore(origin, 1000)));
        var text = await ExportedCycle.Exported(new RestlessStore(origin, 3));

        Assert.Equal(await ExportedCycle.Exported(origin), text);
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_imported_brings_no_cycle()
    {
        var text = await ExportedCycle.Exported(await ExportedCycle.Store());
        var store = new MemoryRecordStore();
        using var input = new ChangingStream(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text[..(text.Length / 2)]));

        Assert.IsType<CycleImportResult.Refused>(await CycleImport.Read(store, input, "kamigyo.jsonl"));

        Assert.Null(await store.Get(Keys.CyclePartition(ExportedCycle.Id), Keys.Cycle));
    }

    [Fact]
    public async Task An_unknown_cycle_writes_nothing()
    {
        using var output = new MemoryStream();

        Assert.Null(await CycleExport.Write(new MemoryRecordStore(), ExportedCycle.Id, output));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public async Task A_cycle_that_exists_is_not_touched()
    {
        var origin = await ExportedCycle.Store();
        var before = origin.Snapshot();

        Assert.Contains("すでにあります", Refusal(await ExportedCycle.Import(origin, await ExportedCycle.Exported(origin))), StringComparison.Ordinal);
        Assert.Same(before, origin.Snapshot());
    }

    [Fact]
    public async Task A_link_that_another_cycle_has_refuses_the_import()
    {
        var copy = new MemoryRecordStore();
        await copy.Commit(Keys.Installation, [new Change.Insert("link-kamkam", "{\"cycle\":\"older-2025\",\"ward\":\"kita\"}")]);

        var result = await ExportedCycle.Import(copy, await ExportedCycle.Exported(await ExportedCycle.Store()));

        Assert.Contains("重なっています", Refusal(result), StringComparison.Ordinal);
        Assert.Equal([Keys.Installation], copy.Snapshot().PartitionKeys);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_anywhere_shows_no_cycle_and_can_be_repeated()
    {
        var text = await ExportedCycle.Exported(await ExportedCycle.Store());
        var whole = new MemoryRecordStore();
        await ExportedCycle.Import(whole, text);
        var counted = FaultPlan.Quiet();
        await ExportedCycle.Import(new FaultingRecordStore(new MemoryRecordStore(), counted), text);
        Assert.InRange(counted.Boundaries, 8, 20);

        for (var boundary = 0; boundary < counted.Boundaries; boundary++)
        {
            var store = new MemoryRecordStore();
            var plan = FaultPlan.At(boundary, Fault.CrashBefore);
            await Assert.ThrowsAsync<CrashException>(() => ExportedCycle.Import(new FaultingRecordStore(store, plan), text));
            Assert.Null(await store.Get(Keys.CyclePartition(ExportedCycle.Id), Keys.Cycle));

            Assert.IsType<CycleImportResult.Done>(await ExportedCycle.Import(store, text));
            Assert.All(whole.Snapshot().PartitionKeys, p => Assert.Equal(Texts(whole, p), Texts(store, p)));
        }
    }

    [Theory]
    [InlineData("", "", "書き出しファイルではありません", "an empty file")]
    [InlineData("(?s)^.*$", "\n", "書き出しファイルではありません", "nothing but an empty line")]
    [InlineData("wardcycle-cycle", "other", "書き出しファイルではありません", "another program's file")]
    [InlineData("\"version\":1", "\"version\":2,\"more\":1", "新しい版", "a newer release's file")]
    [InlineData("\"rows\":[0-9]+", "\"rows\":1", "行数が合いません", "rows are missing")]
    [InlineData("\"sha256\":\"..", "\"sha256\":\"zz", "検査値が合いません", "the hash is another one")]
    [InlineData("企画課", "総務課", "検査値が合いません", "a text was edited")]
    [InlineData("\\{\"rows\".*\n", "", "途中で切れています", "the end is missing")]
    [InlineData("\\}\n$", "}", "途中で切れています", "the last line feed is missing")]
    [InlineData("\\z", "{}\n", "余分な行", "something behind the end")]
    [InlineData("\"key\":\"audit-001\"", "\"key\":\"audit-000\"", "同じ行が二度", "a row twice")]
    [InlineData("\"key\":\"audit-001\"", "\"key\":\"audit-0009\"", "検査値が合いません", "a key was changed")]
    [InlineData("\"key\":\"audit-001\"", "\"key\":\"audit/001\"", "決まりに合いません", "a key that no store takes")]
    [InlineData("\"partition\":\"installation\"", "\"partition\":\"instalment\"", "年度サイクルのものではない", "a foreign partition")]
    [InlineData("ward-nakagyo", "ward-narnia", "年度サイクルのものではない", "a ward that does not take part")]
    [InlineData("link-kamkam\",\"json\":\"\\{\\\\\"cycle\\\\\":\\\\\"kamigyo", "link-kamkam\",\"json\":\"{\\\"cycle\\\":\\\"kita", "年度サイクルのものではない", "another cycle's link")]
    [InlineData("\"json\":\"\\{\\}\"", "\"json\":\"{\"", "壊れています", "a row's text is no JSON")]
    [InlineData("\"json\":\"\\{\\}\"", "\"json\":null", "壊れています", "a row without text")]
    [InlineData("\\{\"partition\":\"cycle-kamigyo-2026\",\"key\":\"cycle\".*\n", "", "年度サイクルのものではない", "the cycle's own row is missing")]
    public async Task A_damaged_file_says_what_is_wrong_and_writes_nothing(string pattern, string replacement, string message, string reason)
    {
        var text = await ExportedCycle.Exported(await ExportedCycle.Store());
        var damaged = pattern.Length == 0 ? "" : new Regex(pattern).Replace(text, replacement.Replace("$", "$$", StringComparison.Ordinal), 1);
        Assert.NotEqual(text, damaged);
        var store = new MemoryRecordStore();

        var refusal = Refusal(await ExportedCycle.Import(store, damaged));

        Assert.True(refusal.Contains(message, StringComparison.Ordinal), $"{reason}: {refusal}");
        Assert.Empty(store.Snapshot().PartitionKeys);
    }

    [Fact]
    public async Task A_file_cut_at_any_place_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(await ExportedCycle.Exported(await ExportedCycle.Store()));
        var store = new MemoryRecordStore();

        for (var length = 0; length < bytes.Length; length += 4999)
        {
            Assert.IsType<CycleImportResult.Refused>(await ExportedCycle.Import(store, bytes[..length]));
        }

        Assert.IsType<CycleImportResult.Refused>(await ExportedCycle.Import(store, bytes[..^1]));
        Assert.Empty(store.Snapshot().PartitionKeys);
    }

    [Fact]
    public async Task A_line_without_end_is_refused_before_it_fills_the_memory()
    {
        var text = await ExportedCycle.Exported(await ExportedCycle.Store());
        var header = text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)];

        var result = await ExportedCycle.Import(new MemoryRecordStore(), header + new string('x', CycleFile.MaxLineBytes + 10));

        Assert.Contains("壊れています", Refusal(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_names_file_and_line()
    {
        var text = await ExportedCycle.Exported(await ExportedCycle.Store());

        var refused = Assert.IsType<CycleImportResult.Refused>(
            await ExportedCycle.Import(new MemoryRecordStore(), text.Replace("done-prepare-0", "done/prepare", StringComparison.Ordinal)));

        Assert.StartsWith("kamigyo.jsonl 3行目: ", refused.Problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_in_the_end_is_that_of_the_bytes_before_it()
    {
        var text = await ExportedCycle.Exported(await ExportedCycle.Store());
        var end = text.LastIndexOf("{\"rows\"", StringComparison.Ordinal);

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[..end])));

        Assert.Contains(hash, text[end..], StringComparison.Ordinal);
    }

    private static IEnumerable<(string Key, string Json)> Texts(MemoryRecordStore store, string partition) =>
        store.Snapshot().Rows(partition).Select(r => (r.Key, r.Json));

    private static string Refusal(CycleImportResult result) => Assert.IsType<CycleImportResult.Refused>(result).Problem.Message;
}
