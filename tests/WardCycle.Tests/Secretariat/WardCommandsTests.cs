using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.History;

namespace WardCycle.Tests.Secretariat;

public sealed class WardCommandsTests
{
    private static readonly DateOnly Until = new(2026, 5, 20);

    [Theory]
    [InlineData(MailState.Unknown, MailVerdict.Sent, MailState.Accepted, 0, "it arrived after all")]
    [InlineData(MailState.Unknown, MailVerdict.Bounced, MailState.Bounced, 1, "it did not arrive: still somebody's work")]
    [InlineData(MailState.Delivered, MailVerdict.Bounced, MailState.Bounced, 1, "found out by telephone")]
    public async Task What_a_person_found_out_is_written_with_its_audit_row(MailState before, MailVerdict verdict, MailState after, int trouble, string reason)
    {
        var world = await DeskWorld.Start();
        var mail = await world.Sent(before);

        DeskWorld.Accepted(await world.Do(new WardCommand.SettleMail(mail, verdict), DeskWorld.OfWard));

        Assert.True(after == (await Read(world, mail)).State, reason);
        Assert.Equal(trouble, (await world.State()).Head.Body.MailTrouble);
        var audit = Assert.Single(await world.Audit(), a => a.What == "mail.settled");
        Assert.Equal(("account:mihon-desk", true, "targets"), (audit.Who, audit.Sheet is not null, audit.Phase));
    }

    [Theory]
    [InlineData(MailState.Unknown)]
    [InlineData(MailState.Rejected)]
    [InlineData(MailState.Bounced)]
    public async Task A_recipient_told_by_other_means_leaves_the_waiting_list_with_the_means_in_the_audit_trail(MailState before)
    {
        var world = await DeskWorld.Start();
        var mail = await world.Sent(before);

        DeskWorld.Refused(await world.Do(new WardCommand.SettleMail(mail, MailVerdict.Told, " ")), "reason");
        var waiting = (await world.State()).Head.Body.MailTrouble;
        DeskWorld.Accepted(await world.Do(new WardCommand.SettleMail(mail, MailVerdict.Told, "電話で伝えた。")));

        var (row, state) = (await Read(world, mail), await world.State());
        Assert.Equal((1, 0, MailState.Told), (waiting, state.Head.Body.MailTrouble, row.State));
        Assert.DoesNotContain(state.OpenMails, m => m.Body.Id == mail);
        Assert.Contains("電話で伝えた。", row.Note, StringComparison.Ordinal);
        Assert.Contains("電話で伝えた。", Assert.Single(await world.Audit(), a => a.What == "mail.settled").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailState.Unknown)]
    [InlineData(MailState.Rejected)]
    [InlineData(MailState.Bounced)]
    public async Task A_mail_sent_again_is_open_again_and_waits_for_nobody(MailState before)
    {
        var world = await DeskWorld.Start();
        var mail = await world.Sent(before);

        DeskWorld.Accepted(await world.Do(new WardCommand.SettleMail(mail, MailVerdict.SendAgain)));

        var state = await world.State();
        Assert.Equal((0, 1), (state.Head.Body.MailTrouble, state.OpenMails.Single(m => m.Body.Id == mail).Body.Round));
        Assert.Null(await world.Record.Get((await world.Open()).WardPartition(DeskWorld.Ward), Keys.Mail(mail)));
        Assert.Contains(Subject.Ward(DeskWorld.Ward), world.Bell.Rung);
    }

    [Theory]
    [InlineData(MailState.Accepted, MailVerdict.Sent, "nobody doubts it")]
    [InlineData(MailState.Accepted, MailVerdict.SendAgain, "it went out")]
    [InlineData(MailState.Rejected, MailVerdict.Bounced, "it never went out")]
    public async Task A_verdict_that_does_not_fit_writes_nothing(MailState before, MailVerdict verdict, string reason)
    {
        var world = await DeskWorld.Start();
        var mail = await world.Sent(before);

        DeskWorld.Refused(await world.Do(new WardCommand.SettleMail(mail, verdict)), "");

        Assert.True(before == (await Read(world, mail)).State, reason);
        Assert.DoesNotContain(await world.Audit(), a => a.What == "mail.settled");
    }

    [Fact]
    public async Task A_verdict_pressed_twice_counts_once()
    {
        var world = await DeskWorld.Start();
        var command = new WardCommand.SettleMail(await world.Sent(MailState.Unknown), MailVerdict.Sent);
        DeskWorld.Accepted(await world.Do(command));
        DeskWorld.Refused(await world.Do(command), "");
        Assert.Equal(0, (await world.State()).Head.Body.MailTrouble);
    }

    [Theory]
    [InlineData("none", "an id that no mail has")]
    [InlineData("NO/SUCH", "no id at all")]
    [InlineData("", "nothing")]
    public async Task A_mail_that_is_not_there_is_refused(string mail, string reason)
    {
        var world = await DeskWorld.Start();
        var refused = DeskWorld.Refused(await world.Do(new WardCommand.SettleMail(new(mail), MailVerdict.Sent)), "");
        Assert.True(refused.Message.Contains("見つかりません", StringComparison.Ordinal), reason);
    }

    [Fact]
    public async Task Other_wards_viewers_and_publishers_settle_and_stop_nothing()
    {
        var world = await DeskWorld.Start();
        var mail = await world.Sent(MailState.Unknown);
        WardCommand[] commands = [new WardCommand.SettleMail(mail, MailVerdict.Sent), new WardCommand.StopMails(Until, "選挙")];
        foreach (var command in commands)
        {
            DeskWorld.Refused(await world.Do(command, DeskWorld.OfAnotherWard), "");
            DeskWorld.Refused(await world.Do(command, DeskWorld.Viewer), "");
            DeskWorld.Refused(await world.Do(command, DeskWorld.Publisher), "");
        }

        Assert.Equal((1, null), ((await world.State()).Head.Body.MailTrouble, (await world.State()).Head.Body.MailStopUntil));
    }

    [Fact]
    public async Task A_stop_holds_reminders_back_until_it_is_taken_back()
    {
        var world = await DeskWorld.Start();

        Assert.Contains("令和8年5月20日", DeskWorld.Accepted(await world.Do(new WardCommand.StopMails(Until, "選挙事務のため"))), StringComparison.Ordinal);
        var stopped = (await world.State()).Head.Body.MailStopUntil;
        world.Time.Now = MunicipalTime.At(new(2026, 5, 15), new(10, 0));
        await world.Plan();

        Assert.Equal(Until, stopped);
        Assert.DoesNotContain((await world.State()).OpenMails, m => MailNeed.IsReminder(m.Body));
        DeskWorld.Accepted(await world.Do(new WardCommand.StopMails(null, "選挙が終わったため")));
        await world.Plan();
        Assert.Null((await world.State()).Head.Body.MailStopUntil);
        Assert.Contains((await world.State()).OpenMails, m => MailNeed.IsReminder(m.Body));
        Assert.Equal(["mails.stopped", "mails.resumed"], (await world.Audit()).Select(a => a.What).Where(w => w.StartsWith("mails.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-05-07", "選挙", "until", "yesterday")]
    [InlineData("2027-05-20", "選挙", "until", "a slip of the year would silence the ward for good")]
    [InlineData("2026-05-20", " ", "reason", "no reason")]
    [InlineData(null, "選挙", "", "nothing is stopped")]
    public async Task A_stop_that_cannot_be_is_refused_at_its_field(string? until, string reason, string field, string why)
    {
        var world = await DeskWorld.Start();
        var day = until is null ? (DateOnly?)null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        DeskWorld.Refused(await world.Do(new WardCommand.StopMails(day, reason)), field);
        Assert.True((await world.State()).Head.Body.MailStopUntil is null, why);
    }

    [Fact]
    public async Task A_stop_that_ran_out_cannot_be_taken_back()
    {
        var world = await DeskWorld.Start();
        DeskWorld.Accepted(await world.Do(new WardCommand.StopMails(Until, "選挙")));
        world.Time.Now = MunicipalTime.At(Until.AddDays(1), new(10, 0));
        DeskWorld.Refused(await world.Do(new WardCommand.StopMails(null, "終了")), "");
    }

    [Fact]
    public async Task After_the_end_mails_are_written_down_but_not_sent_again()
    {
        var world = await DeskWorld.Start();
        var mail = await world.Sent(MailState.Unknown);
        DeskWorld.Accepted(await world.Do(new CycleCommand.Cancel("取りやめ")));
        DeskWorld.Refused(await world.Do(new WardCommand.SettleMail(mail, MailVerdict.SendAgain)), "");
        DeskWorld.Refused(await world.Do(new WardCommand.StopMails(Until, "選挙")), "");
        DeskWorld.Accepted(await world.Do(new WardCommand.SettleMail(mail, MailVerdict.Bounced)));
    }

    [Fact]
    public async Task Lists_of_mails_show_posts_and_never_addresses()
    {
        var world = await DeskWorld.Start();
        var mail = await world.Sent(MailState.Rejected);
        await world.Sent(MailState.Accepted);
        var reader = new WardMailReader(world.Record);

        var waiting = await reader.Waiting(await world.Open(), DeskWorld.Ward);
        var open = await reader.Open(await world.Open());

        Assert.Equal(mail, Assert.Single(waiting).Id);
        Assert.Equal((await world.State()).OpenMails.Count, Assert.Single(open).Mails.Count);
        Assert.All(open[0].Mails, m => Assert.NotEmpty(m.Who));
        Assert.DoesNotContain("@", RecordJson.Write(new { waiting, open }), StringComparison.Ordinal);
    }

    private static async Task<MailRow> Read(DeskWorld world, MailId mail) =>
        (await world.Record.Get((await world.Open()).WardPartition(DeskWorld.Ward), Keys.Mail(mail)))!.Read<MailRow>();
}
