using WardCycle.Record;
using WardCycle.Telemetry;

namespace WardCycle.Tests.Record;

public sealed class MeasuredRecordStoreTests
{
    [Fact]
    public void Keeps_the_stores_contract_as_the_store_beneath_does() => RecordStoreModel.Check(() => new MeasuredRecordStore(new MemoryRecordStore()), () => { });

    [Fact]
    public async Task Calls_are_counted_by_kind_and_outcome()
    {
        using var sums = new FigureSums();
        var store = new MeasuredRecordStore(new MemoryRecordStore());

        await store.Commit("p", [new Change.Insert("k", "{}")]);
        await store.Commit("p", [new Change.Insert("k", "{}")]);
        await store.Get("p", "k");
        await store.Range("p", "a", "z");

        var calls = sums.Take().Where(f => f.Name == "wardcycle.store.calls").Select(f => string.Join(' ', f.Tags.Values)).ToHashSet();
        Assert.Superset(new HashSet<string> { "commit done", "commit conflict", "get done", "range done" }, calls);
    }
}
