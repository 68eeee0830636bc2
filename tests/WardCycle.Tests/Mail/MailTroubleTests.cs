using WardCycle.Mail;
using WardCycle.Record;

namespace WardCycle.Tests.Mail;

public sealed class MailTroubleTests
{
    [Theory]
    [InlineData(MailState.Unknown, MailVerdict.Sent, MailState.Accepted, -1)]
    [InlineData(MailState.Unknown, MailVerdict.Bounced, MailState.Bounced, 0)]
    [InlineData(MailState.Accepted, MailVerdict.Bounced, MailState.Bounced, 1)]
    [InlineData(MailState.Delivered, MailVerdict.Bounced, MailState.Bounced, 1)]
    [InlineData(MailState.Unknown, MailVerdict.SendAgain, MailState.Planned, -1)]
    [InlineData(MailState.Rejected, MailVerdict.SendAgain, MailState.Planned, -1)]
    [InlineData(MailState.Bounced, MailVerdict.SendAgain, MailState.Planned, -1)]
    [InlineData(MailState.Unknown, MailVerdict.Told, MailState.Told, -1)]
    [InlineData(MailState.Rejected, MailVerdict.Told, MailState.Told, -1)]
    [InlineData(MailState.Bounced, MailVerdict.Told, MailState.Told, -1)]
    public void A_person_settles_a_mail(MailState before, MailVerdict verdict, MailState after, int trouble)
    {
        var settled = Assert.IsType<MailSettlement.Settled>(Settle(before, verdict));
        Assert.Equal((after, trouble), (settled.Mail.State, settled.Trouble));
        Assert.Contains("account:a", settled.Mail.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailState.Accepted, MailVerdict.Sent)]
    [InlineData(MailState.Accepted, MailVerdict.SendAgain)]
    [InlineData(MailState.Withdrawn, MailVerdict.SendAgain)]
    [InlineData(MailState.Withdrawn, MailVerdict.Bounced)]
    [InlineData(MailState.Rejected, MailVerdict.Bounced)]
    [InlineData(MailState.Accepted, MailVerdict.Told)]
    [InlineData(MailState.Told, MailVerdict.Told)]
    [InlineData(MailState.Told, MailVerdict.SendAgain)]
    public void What_cannot_be_so_is_refused(MailState before, MailVerdict verdict) =>
        Assert.IsType<MailSettlement.Refused>(Settle(before, verdict));

    [Fact]
    public async Task A_mail_sent_again_goes_out_under_a_new_operation()
    {
        var world = await new MailWorld(1, isRehearsal: false).Invite().Lay();
        var transport = new ScriptedTransport { Answer = _ => new SendResult.Rejected("no") };
        await world.Dispatch(transport);
        var row = (await world.Store.Get(world.Partition, Keys.Mail(world.Mails[0].Id)))!.As<MailRow>();

        var again = Assert.IsType<MailSettlement.Settled>(MailTrouble.Settle(row, MailVerdict.SendAgain, "account:a", MailWorld.Morning));
        Assert.IsType<CommitResult.Done>(await world.Store.Commit(world.Partition, again.Changes));
        transport.Answer = _ => new SendResult.Accepted();
        await world.Dispatch(transport);

        Assert.Equal([world.Mails[0].Id.Value, $"{world.Mails[0].Id}-1"], transport.Tries);
        Assert.Equal(MailState.Accepted, Assert.Single(await world.Settled()).State);
    }

    private static MailSettlement Settle(MailState state, MailVerdict verdict) =>
        MailTrouble.Settle(new(new("mail-x", "", "1"), MailWorld.Planned(0) with { State = state }), verdict, "account:a", MailWorld.Morning);
}
