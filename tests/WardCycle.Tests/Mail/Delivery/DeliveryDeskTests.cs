using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Mail.Delivery;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Tests.Mail.Delivery;

public sealed class DeliveryDeskTests
{
    private readonly MailWorld _world = new(sections: 2, isRehearsal: false);
    private readonly ReportingTransport _transport = new();
    private readonly RecordedBell _bell = new();

    [Fact]
    public async Task A_delivered_mail_is_marked_and_nobody_is_woken()
    {
        await Send();

        Assert.True(await Report(0, DeliveryStatus.Delivered));

        Assert.Equal(MailState.Delivered, (await Mail(0)).State);
        Assert.Equal(MailState.Accepted, (await Mail(1)).State);
        Assert.Empty(_bell.Rung);
    }

    [Fact]
    public async Task A_bounced_mail_waits_for_a_person_once_however_often_it_is_reported()
    {
        await Send();

        Assert.True(await Report(0, DeliveryStatus.Bounced));
        Assert.False(await Report(0, DeliveryStatus.Bounced));
        Assert.False(await Report(0, DeliveryStatus.Delivered));

        Assert.Equal(MailState.Bounced, (await Mail(0)).State);
        Assert.Equal(1, (await Head()).MailTrouble);
        Assert.Equal([Subject.Ward(MailWorld.Ward)], _bell.Rung);
    }

    [Fact]
    public async Task A_report_that_is_faster_than_the_senders_answer_settles_the_mail_and_counts_no_trouble()
    {
        var before = "";
        _transport.Sending = async operation =>
        {
            before = (await _world.Store.Get(_world.Partition, Keys.WardHead))!.ETag;
            Assert.True(await Take(new(ReportingTransport.NameOf(operation), DeliveryStatus.Delivered)));
            return new SendResult.Unknown("応答がありません。");
        };

        var outcome = await Send();

        // The sender's own verdict meets a conflict, and the ward's head is another one than it had read: its pass begins again.
        Assert.True(outcome.More);
        Assert.NotEqual(before, (await _world.Store.Get(_world.Partition, Keys.WardHead))!.ETag);
        Assert.Empty(await _world.OpenMails());
        Assert.All(await _world.Settled(), m => Assert.Equal(MailState.Delivered, m.State));
        Assert.Equal(0, (await Head()).MailTrouble);
    }

    [Fact]
    public async Task A_report_of_an_earlier_sending_says_nothing_of_the_next()
    {
        await Send();
        var first = ReportingTransport.NameOf((await Mail(0)).Operation);
        await Report(0, DeliveryStatus.Bounced);
        await SendAgain(0);

        Assert.False(await Take(new(first, DeliveryStatus.Delivered)));
        await _world.Dispatch(_transport);
        Assert.Equal(MailState.Accepted, (await Mail(0)).State);
        Assert.True(await Report(0, DeliveryStatus.Delivered));
    }

    [Fact]
    public async Task What_nobody_here_has_sent_changes_nothing()
    {
        await Send();
        var before = await _world.Settled();

        Assert.False(await Take(new(ReportingTransport.NameOf("another city's"), DeliveryStatus.Bounced)));

        Assert.Equal(before.Select(m => m.State), (await _world.Settled()).Select(m => m.State));
    }

    [Fact]
    public async Task A_transport_that_does_not_report_leaves_no_index()
    {
        await _world.Invite().Lay();

        await _world.Dispatch(new ScriptedTransport());

        Assert.Empty(await _world.Store.Range(Keys.Installation, "mailreport-", Keys.After("mailreport-")));
    }

    private async Task<DispatchOutcome> Send()
    {
        await _world.Invite().Lay();
        var frozen = new FrozenScheme(1, ShippedSchemes.Yaml(ShippedSchemes.Default)!, "", MailWorld.Morning, "account:tester");
        await _world.Store.Commit(_world.Open.Partition, [Change.New(Keys.Cycle, _world.Cycle), Change.New(Keys.Frozen(1), frozen)]);
        return await _world.Dispatch(_transport);
    }

    private async Task SendAgain(int section)
    {
        var mail = (await _world.Store.Get(_world.Partition, Keys.Mail(MailWorld.Planned(section).Id)))!.As<MailRow>();
        var again = Assert.IsType<MailSettlement.Settled>(MailTrouble.Settle(mail, MailVerdict.SendAgain, "account:kita", MailWorld.Morning));
        Assert.True((await _world.Store.Commit(_world.Partition, again.Changes)).IsDone);
    }

    private async Task<bool> Report(int section, DeliveryStatus status) =>
        await Take(new(ReportingTransport.NameOf((await Mail(section)).Operation), status));

    private Task<bool> Take(DeliveryReport report) =>
        new DeliveryDesk(_world.Store, new(_world.Store, new WorkingDays(HolidayTable.Shipped)), _bell, _world.Time).Take(report);

    private async Task<MailRow> Mail(int section) =>
        (await _world.Store.Get(_world.Partition, Keys.Mail(MailWorld.Planned(section).Id)))!.Read<MailRow>();

    private async Task<WardHead> Head() => (await _world.Store.Get(_world.Partition, Keys.WardHead))!.Read<WardHead>();

    private sealed class RecordedBell : IDoorbell
    {
        public List<Subject> Rung { get; } = [];

        public Task Ring(CycleId cycle, Subject subject)
        {
            Rung.Add(subject);
            return Task.CompletedTask;
        }
    }
}
