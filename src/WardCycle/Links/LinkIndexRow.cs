using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Links;

/// <summary>Where a public id's link row stands. A hint without state: the link row alone has authority.</summary>
public sealed record LinkIndexRow(CycleId Cycle, UnitId Ward)
{
    public static Change For(CycleId cycle, UnitId ward, LinkRow link) => Change.New(Keys.LinkIndex(link.Id), new LinkIndexRow(cycle, ward));

    /// <summary>Index before authority: an index row without its link row opens nothing, and a conflict means that it is there already.</summary>
    public static async Task Insert(IRecordStore store, CycleId cycle, UnitId ward, IEnumerable<LinkRow> links, CancellationToken cancel)
    {
        foreach (var link in links)
        {
            await store.Commit(Keys.Installation, [For(cycle, ward, link)], cancel);
        }
    }
}
