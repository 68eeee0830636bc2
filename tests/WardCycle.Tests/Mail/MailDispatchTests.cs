using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Tests.Mail;

public sealed class MailDispatchTests
{
    [Fact]
    public async Task A_due_mail_is_sent_and_settled()
    {
        var world = await new MailWorld().Invite().Lay();

        var outcome = await world.Dispatch();

        Assert.Equal((3, false, 0), (outcome.Sent, outcome.More, outcome.Trouble));
        Assert.Empty(await world.OpenMails());
        Assert.All(await world.Settled(), m => Assert.Equal(MailState.Accepted, m.State));
        Assert.Equal(3, (await world.Outbox().All(world.Cycle.Id)).Count);
    }

    [Fact]
    public async Task A_mail_in_the_outbox_opens_the_form_and_its_row_holds_no_code()
    {
        var world = await new MailWorld().Invite().Lay();
        await world.Dispatch();

        var mails = await world.Outbox().All(world.Cycle.Id);
        foreach (var (link, i) in world.Links.Select((l, i) => (l, i)))
        {
            var code = LinkCode.Of(world.KeyRing, link)!;
            var mail = Assert.Single(mails, m => m.To == $"s{i}@example.lg.jp");
            Assert.Contains($"\nhttps://wardcycle.example.lg.jp/s/{link.Id}#{code}\n", mail.Body, StringComparison.Ordinal);
            Assert.Contains($"\n確認コード\n{code}\n", mail.Body, StringComparison.Ordinal);
            Assert.Contains($"\nリンク番号\n{link.Id}\n", mail.Body, StringComparison.Ordinal);
            Assert.Equal("kikaku@example.lg.jp", mail.ReplyTo);
            Assert.StartsWith("【予行】", mail.Subject, StringComparison.Ordinal);
            AssertNowhere(world, code);
            AssertNowhere(world, code.Replace("-", "", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(25, 8, "Saturday: whoever wakes the ward, such as a restart or a submission")]
    [InlineData(24, 18, "after hours")]
    [InlineData(27, 8, "Monday before the office opens")]
    public async Task What_an_outage_a_pause_or_a_stop_kept_back_waits_for_the_next_office_hour(int day, int hour, string reason)
    {
        var world = new MailWorld().Invite();
        world.Head = world.Head with { MailStopUntil = new(2026, 4, 24) };
        await world.Lay();
        world.Time.Now = MunicipalTime.At(new(2026, 4, day), new(hour, 10));

        var outcome = await world.Dispatch();

        Assert.True(outcome.Sent == 0, reason);
        Assert.Equal(MunicipalTime.At(new(2026, 4, 27), new(8, 30)), outcome.NextDue);
        world.Time.Now = outcome.NextDue!.Value;
        Assert.Equal(3, (await world.Dispatch()).Sent);
    }

    [Fact]
    public async Task Addresses_stand_in_the_posts_alone()
    {
        var world = await new MailWorld().Invite().Lay();
        await world.Dispatch();

        foreach (var row in world.Store.Snapshot().Rows(world.Partition).Where(r => !r.Key.StartsWith("0post-", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("@example", row.Json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_ward_of_fifty_sections_costs_few_commits()
    {
        var world = await new MailWorld(50).Invite().Lay();
        var before = world.Store.Commits;

        Assert.True((await world.Dispatch()).More);
        Assert.True((await world.Dispatch()).More);
        Assert.False((await world.Dispatch()).More);

        Assert.Equal(6, world.Store.Commits - before);
        Assert.Equal(50, (await world.Settled()).Count);
    }

    [Fact]
    public async Task A_dispatch_with_nothing_due_costs_no_store_call()
    {
        var world = new MailWorld();
        world.Mails.Add(MailWorld.Planned(0) with { NotBefore = MailWorld.Morning.AddDays(1) });
        await world.Lay();
        var reads = world.Store.Reads;

        var outcome = await world.Dispatch();

        Assert.Equal(1, world.Store.Reads - reads);
        Assert.Equal(MailWorld.Morning.AddDays(1), outcome.NextDue);
        Assert.False(outcome.More);
    }

    public static TheoryData<string, MailPurpose, Func<PhaseState, PhaseState>, string> Pointless => new()
    {
        { "submitted", MailPurpose.Invitation, s => s with { Revision = 1 }, "invitation" },
        { "submitted", MailPurpose.ReminderAfter, s => s with { Revision = 1 }, "remind:2026-05-18" },
        { "outside the legend", MailPurpose.ReminderBefore, s => s with { Outside = new("廃止", MailWorld.Morning, "a") }, "remind:2026-05-11" },
        { "the gate is shut", MailPurpose.ReminderAfter, s => s with { Gate = Gate.Shut }, "remind:2026-05-18" },
        { "agreed until later", MailPurpose.ReminderOnDay, s => s with { AgreedUntil = new(2026, 4, 20) }, "remind:2026-05-15" },
        { "submitted again", MailPurpose.Returned, s => s with { Revision = 2 }, "returned:1" },
        { "submitted meanwhile", MailPurpose.Escalation, s => s with { Revision = 1 }, "escalation" },
    };

    [Theory]
    [MemberData(nameof(Pointless))]
    public async Task What_became_pointless_is_withdrawn(string reason, MailPurpose purpose, Func<PhaseState, PhaseState> change, string occasion)
    {
        var world = new MailWorld().With(0, change);
        world.Mails.Add(MailWorld.Planned(0, purpose, occasion, 1));
        await world.Lay();

        var outcome = await world.Dispatch();

        Assert.Equal(0, outcome.Sent);
        var mail = Assert.Single(await world.Settled());
        Assert.True(mail.State == MailState.Withdrawn && mail.Note is { Length: > 0 }, reason);
        Assert.Empty(await world.Outbox().Operations(world.Cycle.Id));
    }

    [Fact]
    public async Task A_successor_does_not_get_the_predecessors_mail()
    {
        var world = new MailWorld().Invite();
        world.Posts[0] = world.Posts[0] with { Tenure = 2 };
        await world.Lay();

        await world.Dispatch();

        Assert.Equal(MailState.Withdrawn, (await world.Settled()).Single(m => m.Post == MailWorld.PostOf(0)).State);
    }

    [Fact]
    public async Task A_stop_of_the_wards_mails_drops_reminders_and_delays_the_rest()
    {
        var world = new MailWorld { Head = new MailWorld().Head with { MailStopUntil = new(2026, 4, 24) } };
        world.Mails.Add(MailWorld.Planned(0));
        world.Mails.Add(MailWorld.Planned(1, MailPurpose.ReminderBefore, "remind:1"));
        await world.Lay();

        var outcome = await world.Dispatch();

        Assert.Equal(MailState.Withdrawn, Assert.Single(await world.Settled()).State);
        Assert.Equal(MunicipalTime.At(new(2026, 4, 27), new(8, 30)), outcome.NextDue);
        world.Time.Now = outcome.NextDue!.Value;
        Assert.Equal(1, (await world.Dispatch()).Sent);
    }

    [Fact]
    public async Task Without_a_link_a_person_is_told()
    {
        var world = new MailWorld().Invite();
        world.Links.Clear();
        await world.Lay();

        Assert.Equal(3, (await world.Dispatch()).Trouble);
        Assert.All(await world.Settled(), m => Assert.Equal(MailState.Rejected, m.State));
    }

    [Fact]
    public async Task A_vacant_posts_mail_goes_to_the_coordinator_without_a_code()
    {
        var world = new MailWorld();
        world.Posts.Add(new(new("desk"), MailWorld.Ward, PostRole.Coordinator, PostKind.Regular, "取りまとめ担当", "desk", ["desk@example.lg.jp"]));
        world.With(0, s => s with { Revision = 1, Returned = new(1, MailWorld.Morning, MailWorld.Morning.AddDays(5)) });
        world.Mails.Add(MailWorld.Planned(0, MailPurpose.Returned, "returned:1", 1) with { Post = new("desk") });
        await world.Lay();

        Assert.Equal(1, (await world.Dispatch()).Sent);
        var row = Assert.Single(await world.Settled());
        Assert.DoesNotContain(row.Body!, s => s is MailSegment.Code);
        Assert.Contains("代理入力", Assert.Single(await world.Outbox().All(world.Cycle.Id)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_predecessors_note_reaches_the_successor()
    {
        var world = new MailWorld();
        world.Mails.Add(MailWorld.Planned(0, MailPurpose.HandOver, "handover:1") with { Memo = "春の件はＡ係と調整中です。" });
        await world.Lay();

        await world.Dispatch();

        Assert.Contains("　春の件はＡ係と調整中です。\n", Assert.Single(await world.Outbox().All(world.Cycle.Id)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@example.lg.jp\r\nBcc: b@example.lg.jp")]
    [InlineData("a@example.lg.jp, b@example.lg.jp")]
    [InlineData("no address")]
    public async Task An_address_that_is_none_reaches_no_transport(string address)
    {
        var world = new MailWorld(1).Invite();
        world.Posts[0] = world.Posts[0] with { Addresses = [address] };
        await world.Lay();

        Assert.Equal((0, 1), ((await world.Dispatch()).Sent, (await world.Settled()).Count(m => m.State == MailState.Rejected)));
    }

    [Theory]
    [InlineData(CycleStatus.Paused, false)]
    [InlineData(CycleStatus.Cancelled, false)]
    [InlineData(CycleStatus.Running, true)]
    public async Task A_cycle_that_does_not_run_sends_nothing(CycleStatus status, bool onHold)
    {
        var world = await new MailWorld().Invite().Lay();
        world.Cycle = world.Cycle with { Status = status, OnHold = onHold };

        Assert.Equal(0, (await world.Dispatch()).Sent);
        Assert.Equal(3, (await world.OpenMails()).Count);
    }

    [Fact]
    public async Task A_rehearsal_never_uses_the_real_transport()
    {
        var world = await new MailWorld().Invite().Lay();
        var real = new ScriptedTransport();

        await world.Dispatch(real);

        Assert.Empty(real.Tries);
    }

    private static void AssertNowhere(MailWorld world, string code)
    {
        foreach (var partition in world.Store.Snapshot().PartitionKeys)
        {
            foreach (var row in world.Store.Snapshot().Rows(partition))
            {
                Assert.DoesNotContain(code, row.Json, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(code, row.Key, StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
