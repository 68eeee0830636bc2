using System.Net;
using System.Text.RegularExpressions;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>送信待ち: whoever has confirmed a roster reads how many mails go, and from which hour on, until they are sent.</summary>
public sealed class MailsAheadTests
{
    private const string Monday = "令和8年4月27日（月）8時30分から順に送ります。";
    private static readonly string Roster = $"{OfficeWorld.WardPage}/roster";

    [Fact]
    public async Task A_confirmed_ward_reads_number_and_hour_before_the_button_after_it_and_until_the_mails_are_sent()
    {
        await using var world = await OnSaturday();
        var visitor = await world.Host.SignedIn();

        var before = await visitor.Open(Roster);
        var done = await before.Press("名簿を確認した");
        await world.Settle();
        var kept = await visitor.Open(Roster);
        var waiting = await kept.Follow("送信待ちのメールを見る");
        var board = await visitor.Open($"{OfficeWorld.WardPage}?phase=targets");
        var cycle = await visitor.Open(OfficeWorld.CyclePage);
        var number = Number(before);

        Assert.DoesNotContain("職員キー", before.Text, StringComparison.Ordinal);
        Assert.StartsWith("総務課 総務課長 所属長mihon-somu-head@example.lg.jp", before.Row("総務課長"), StringComparison.Ordinal);
        Assert.DoesNotContain("誤送信として処理する", before.Row("総務課長"), StringComparison.Ordinal);
        Assert.Contains("職員キー", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("誤送信として処理する", kept.Row("総務課長"), StringComparison.Ordinal);
        Assert.Contains($"確認すると、依頼メール{number}通を、{Monday}", before.Text, StringComparison.Ordinal);
        Assert.Contains($"名簿を確認済みとして記録しました。依頼メール{number}通を、{Monday}", done.Notice, StringComparison.Ordinal);
        Assert.Contains($"依頼メール{number}通を、{Monday}", kept.Text, StringComparison.Ordinal);
        Assert.Contains("入力のお願い 目標設定", waiting.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.Contains("令和8年4月27日（月） 08:30", waiting.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.Contains("送信待ち 4/27 8:30", board.Row("総務課"), StringComparison.Ordinal);
        Assert.Matches(@"送信待ち \d+通（4/27 8:30から）", board.Text);
        Assert.Matches(@"送信待ち \d+通（4/27 8:30から）", cycle.Text);

        world.Host.Time.Now = MunicipalTime.At(new(2026, 4, 27), new(9, 0));
        await world.Settle();
        visitor = await world.Host.SignedIn();
        var sent = await visitor.Open(Roster);

        Assert.Equal(number, (await Sent(world)).Count(m => m.Purpose == MailPurpose.Invitation));
        Assert.Contains("名簿を確認しました。", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("依頼メール", sent.Text, StringComparison.Ordinal);
        Assert.Contains("誤送信として処理する", sent.Row("総務課長"), StringComparison.Ordinal);
        var list = await visitor.Open($"{OfficeWorld.WardPage}/mails");
        Assert.Contains("送信済", list.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.DoesNotContain("送信待ち 4/27", (await visitor.Open($"{OfficeWorld.WardPage}?phase=targets")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_that_confirms_before_the_first_phase_opens_reads_when_it_will_be_invited()
    {
        await using var world = await Unconfirmed();
        var visitor = await world.Host.SignedIn();

        var before = await visitor.Open(Roster);
        var done = await before.Press("名簿を確認した");
        var kept = await visitor.Open(Roster);

        Assert.Matches(@"確認すると、依頼メール\d+通を、令和8年4月\d+日（.）8時30分から順に送ります。", before.Text);
        Assert.Matches(@"記録しました。依頼メール\d+通を、令和8年4月\d+日（.）8時30分から順に送ります。", done.Notice);
        Assert.Matches(@"依頼メール\d+通を、令和8年4月\d+日（.）8時30分から順に送ります。", kept.Text);
        Assert.False(kept.HasLink("送信待ちのメールを見る"));
    }

    [Fact]
    public async Task Where_nothing_is_sent_the_sentence_says_what_it_waits_for()
    {
        await using var world = await OnSaturday();
        var (open, ward) = (await world.Read(), await State(world));
        var stopped = ward with { Head = ward.Head with { Body = ward.Head.Body with { MailStopUntil = new(2026, 5, 1) } } };
        var paused = open with { Cycle = open.Cycle with { Status = CycleStatus.Paused } };
        var now = world.Host.Time.Now;

        Assert.EndsWith("は、サイクルを再開したあとに送ります。", InvitationsAhead.Of(paused, ward, now)!.Words, StringComparison.Ordinal);
        Assert.EndsWith("令和8年5月7日（木）8時30分から順に送ります。", InvitationsAhead.Of(open, stopped, now)!.Words, StringComparison.Ordinal);
        Assert.EndsWith("を、これから順に送ります。", InvitationsAhead.Of(open, ward, MunicipalTime.At(new(2026, 4, 27), new(9, 0)))!.Words, StringComparison.Ordinal);
        Assert.Null(InvitationsAhead.Of(open, ward, MunicipalTime.At(new(2028, 4, 1), new(9, 0))));
    }

    [Fact]
    public async Task The_outbox_of_a_real_cycle_leads_to_the_list_of_its_mails()
    {
        await using var world = await OnSaturday();
        var city = await world.Host.SignedIn();
        var ward = await world.Host.SignedInAs("kuseisuishin", "区事務局", "見本区");

        var list = await city.Open($"{OfficeWorld.CyclePage}/outbox");

        Assert.Equal($"{OfficeWorld.CyclePage}/mails", list.Path);
        Assert.Contains("通", list.Row("見本区"), StringComparison.Ordinal);
        Assert.Contains("通", list.Row("全市の事務局"), StringComparison.Ordinal);
        Assert.Equal("全市の事務局のメール", (await list.Follow("全市の事務局")).Heading);
        var own = await ward.Open($"{OfficeWorld.CyclePage}/mails");
        Assert.DoesNotContain("全市の事務局", own.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await own.Follow("見本区のメール")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Open($"{OfficeWorld.CyclePage}/wards/city/mails")).Status);
    }

    private static int Number(Page page) => int.Parse(Regex.Match(page.Text, @"依頼メール(\d+)通").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<WardState> State(OfficeWorld world) =>
        (await WardState.Read(world.Get<IRecordStore>(), Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward))))!;

    private static async Task<IReadOnlyList<MailRow>> Sent(OfficeWorld world) =>
        [.. (await world.Get<IRecordStore>().Range(Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward)), "mail-", Keys.After("mail-"))).Select(r => r.Read<MailRow>())];

    /// <summary>A real cycle whose first phase is open, on a day on which nothing is sent.</summary>
    private static async Task<OfficeWorld> OnSaturday()
    {
        var world = await Unconfirmed();
        world.Host.Time.Now = MunicipalTime.At(new(2026, 4, 25), new(10, 0));
        await world.Settle();
        return world;
    }

    private static async Task<OfficeWorld> Unconfirmed()
    {
        var world = await OfficeWorld.Started(rehearsal: false);
        var cycle = await world.Read();
        await world.Get<IRecordStore>().Commit(cycle.Partition, [Change.Update(cycle.Row, cycle.Cycle with { ConfirmBy = new(2026, 4, 7) })]);
        await world.Settle();
        return world;
    }
}
