using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Tests.Record;

/// <summary>A store with two cycles, so that an export has something to leave out.</summary>
internal static class ExportedCycle
{
    public static readonly CycleId Id = new("kamigyo-2026");

    public static readonly CycleId Other = new("kita-2026");

    private static readonly UnitId[] Wards = [new("kamigyo"), new("nakagyo")];

    public static async Task<MemoryRecordStore> Store()
    {
        var store = new MemoryRecordStore();
        await Add(store, Id);
        await Add(store, Other);
        await store.Commit(Keys.Installation, [new Change.Insert("account-kikaku", "{}")]);
        return store;
    }

    public static CycleRow Row(CycleId id) => new(
        id,
        $"uid-{id}",
        "上京区 所属目標",
        "kyoto-kamigyo",
        1,
        new FiscalYear(2026),
        1,
        CycleStatus.Running,
        IsRehearsal: false,
        CycleClock.Real(DateTimeOffset.UnixEpoch),
        [.. Wards.Select(w => new CycleWard(w, "区"))],
        [],
        new(new(2027, 6, 30), new(2027, 6, 30), new(17, 15)),
        DateTimeOffset.UnixEpoch,
        "account:kikaku",
        new("企画課", "075-000-0000", "kikaku@example.lg.jp"));

    public static async Task<string> Exported(IRecordStore store)
    {
        using var output = new MemoryStream();
        await CycleExport.Write(store, Id, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static Task<CycleImportResult> Import(IRecordStore store, string text) => Import(store, Encoding.UTF8.GetBytes(text));

    public static async Task<CycleImportResult> Import(IRecordStore store, byte[] bytes)
    {
        using var input = new MemoryStream(bytes);
        return await CycleImport.Read(store, input, "kamigyo.jsonl");
    }

    private static async Task Add(MemoryRecordStore store, CycleId id)
    {
        await store.Commit(Keys.Installation, [Change.New(Keys.CycleEntry(id), new CycleEntry(id))]);
        await store.Commit(Keys.CyclePartition(id), [Change.New(Keys.Cycle, Row(id)), new Change.Insert("done-prepare-0", "{}")]);
        foreach (var ward in Wards.Append(Keys.City))
        {
            var link = new PublicId($"{id.Value[..3]}{ward.Value[..3]}");
            await store.Commit(Keys.Installation, [Change.New(Keys.LinkIndex(link), new LinkIndexRow(id, ward))]);
            foreach (var changes in Texts(id, ward, link).Chunk(RecordLimits.MaxChanges))
            {
                await store.Commit(Keys.WardPartition(id, ward), changes);
            }
        }
    }

    private static IEnumerable<Change> Texts(CycleId id, UnitId ward, PublicId link)
    {
        yield return Change.New(Keys.WardHead, new WardHead(ward, []));
        yield return Change.New("revision-a", "①𠮷\n「改行」\u2028\"引用\" \0 \ud842");
        yield return new Change.Insert(Keys.Link(link), "{ \"odd\" :\t\"spaces\\n\",\n \"stay\": 1.50 }");
        yield return new Change.Insert(Keys.Mail(new("m1")), "{\"id\":\"m1\",\"claim\":{\"attempt\":2}}");
        for (var i = 0; i < 120; i++)
        {
            yield return Change.New($"audit-{i:D3}", new string('あ', 50));
        }
    }
}
