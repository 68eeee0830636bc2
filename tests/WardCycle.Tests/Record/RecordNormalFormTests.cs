using WardCycle.Cycles;
using WardCycle.Record;

namespace WardCycle.Tests.Record;

public sealed class RecordNormalFormTests
{
    [Fact]
    public async Task Versions_leases_and_the_clocks_real_anchor_do_not_count()
    {
        var one = await ExportedCycle.Store();
        var two = await ExportedCycle.Store();
        var partition = Keys.CyclePartition(ExportedCycle.Id);
        var cycle = (await two.Get(partition, Keys.Cycle))!.As<CycleRow>();
        var moved = cycle.Body with { Clock = cycle.Body.Clock with { RealAnchor = DateTimeOffset.UnixEpoch.AddHours(1) } };
        await two.Commit(partition, [cycle.To(moved)]);
        var ward = Keys.WardPartition(ExportedCycle.Id, new("kamigyo"));
        var mail = (await two.Get(ward, "mail-m1"))!;
        await two.Commit(ward, [new Change.Replace(mail.Key, "{\"claim\":{\"attempt\":7},\"id\":\"m1\"}", mail.ETag)]);

        Assert.Equal(await RecordNormalForm.Of(one, ExportedCycle.Id), await RecordNormalForm.Of(two, ExportedCycle.Id));
    }

    [Fact]
    public async Task Every_other_difference_counts()
    {
        var one = await ExportedCycle.Store();
        var two = await ExportedCycle.Store();
        var ward = Keys.WardPartition(ExportedCycle.Id, new("kamigyo"));
        await two.Commit(ward, [new Change.Insert("draft-x", "{}")]);

        var more = (await RecordNormalForm.Of(two, ExportedCycle.Id)).Except(await RecordNormalForm.Of(one, ExportedCycle.Id));

        Assert.Equal([$"{ward}\tdraft-x\t{{}}"], more);
    }

    [Fact]
    public async Task Only_the_cycle_asked_for_is_compared_and_an_unknown_one_is_empty()
    {
        var store = await ExportedCycle.Store();

        var lines = await RecordNormalForm.Of(store, ExportedCycle.Id);

        Assert.Equal(2 + 3 * 124 + 4, lines.Count);
        Assert.DoesNotContain(lines, l => l.Contains(ExportedCycle.Other.Value, StringComparison.Ordinal));
        Assert.Empty(await RecordNormalForm.Of(store, new("nobody")));
    }
}
