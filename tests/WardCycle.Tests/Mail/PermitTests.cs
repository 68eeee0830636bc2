using FsCheck;
using FsCheck.Fluent;
using WardCycle.Mail;
using WardCycle.Record;

namespace WardCycle.Tests.Mail;

public sealed class PermitTests
{
    private static readonly MailQuota Quota = new(30, 100);

    /// <summary>Steps of waiting (seconds) and asking.</summary>
    private static readonly Gen<(int Wait, int Wanted)[]> Steps =
        Gen.Choose(0, 90).SelectMany(wait => Gen.Choose(0, 25).Select(wanted => (wait, wanted))).ArrayOf();

    [Fact]
    public void No_minute_and_no_hour_ever_holds_more_than_the_quota() =>
        Prop.ForAll(Steps.ToArbitrary(), steps =>
        {
            var granted = Play(steps);
            return granted.All(g =>
                Sum(granted, g.At, TimeSpan.FromMinutes(1)) <= Quota.PerMinute && Sum(granted, g.At, TimeSpan.FromHours(1)) <= Quota.PerHour);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void At_the_time_that_is_named_something_is_granted() =>
        Prop.ForAll(Steps.ToArbitrary(), steps =>
        {
            var (row, now) = (PermitRow.Fresh, MailWorld.Morning);
            foreach (var (wait, wanted) in steps)
            {
                now += TimeSpan.FromSeconds(wait);
                (row, var permits) = PermitWindow.Grant(row, Quota, now, wanted);
                if (permits.NextAt is { } at && (at <= now || PermitWindow.Grant(row, Quota, at, 1).Permits.Granted != 1))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hold_grants_nothing_until_it_is_over()
    {
        var row = PermitRow.Fresh with { HoldUntil = MailWorld.Morning.AddMinutes(3) };
        Assert.Equal(new(0, row.HoldUntil), PermitWindow.Grant(row, Quota, MailWorld.Morning, 5).Permits);
        Assert.Equal(new(5, null), PermitWindow.Grant(row, Quota, row.HoldUntil.Value, 5).Permits);
    }

    [Fact]
    public async Task A_release_ends_the_hold_and_what_was_granted_still_counts()
    {
        var transport = new ScriptedTransport { Quota = new(5, 100) };
        var permits = new MailPermits(new MemoryRecordStore(), new ManualTime(MailWorld.Morning));
        await permits.Take(transport, 3);
        await permits.Hold(transport, MailWorld.Morning.AddMinutes(30));
        Assert.Equal(0, (await permits.Take(transport, 3)).Granted);

        await permits.Release(transport);

        Assert.Equal(2, (await permits.Take(transport, 3)).Granted);
    }

    [Fact]
    public async Task A_transport_without_quota_costs_no_store_call()
    {
        var store = new MemoryRecordStore();
        Assert.Equal(new(7, null), await new MailPermits(store, new ManualTime(MailWorld.Morning)).Take(new ScriptedTransport(), 7));
        Assert.Equal((0, 0), (store.Reads, store.Commits));
    }

    [Fact]
    public async Task Two_machines_share_one_quota()
    {
        var store = new MemoryRecordStore();
        var transport = new ScriptedTransport { Quota = new(5, 100) };
        var time = new ManualTime(MailWorld.Morning);

        var first = await new MailPermits(store, time).Take(transport, 3);
        var second = await new MailPermits(store, time).Take(transport, 3);

        Assert.Equal((3, 2, MailWorld.Morning.AddMinutes(1)), (first.Granted, second.Granted, second.NextAt));
    }

    [Fact]
    public async Task A_ward_is_invited_in_order_as_the_quota_allows()
    {
        var world = await new MailWorld(12, isRehearsal: false).Invite().Lay();
        var transport = new ScriptedTransport { Quota = new(5, 8) };

        var outcome = await world.Dispatch(transport);
        Assert.Equal((5, false, MailWorld.Morning.AddMinutes(1)), (outcome.Sent, outcome.More, outcome.HoldUntil));
        world.Time.Now = outcome.HoldUntil!.Value;
        outcome = await world.Dispatch(transport);
        Assert.Equal((3, MailWorld.Morning.AddHours(1)), (outcome.Sent, outcome.HoldUntil));
        world.Time.Now = outcome.HoldUntil!.Value;
        Assert.Equal(4, (await world.Dispatch(transport)).Sent);
        Assert.Equal(world.Mails.Select(m => m.Operation).Order(StringComparer.Ordinal), transport.Delivered);
    }

    private static List<PermitGrant> Play((int Wait, int Wanted)[] steps)
    {
        List<PermitGrant> granted = [];
        var (row, now) = (PermitRow.Fresh, MailWorld.Morning);
        foreach (var (wait, wanted) in steps)
        {
            now += TimeSpan.FromSeconds(wait);
            (row, var permits) = PermitWindow.Grant(row, Quota, now, wanted);
            granted.Add(new(now, permits.Granted));
        }

        return granted;
    }

    private static int Sum(IEnumerable<PermitGrant> granted, DateTimeOffset from, TimeSpan window) =>
        granted.Where(g => g.At >= from && g.At - from < window).Sum(g => g.Count);
}
