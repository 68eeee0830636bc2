using System.Net;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Record;

namespace WardCycle.Tests.Web.Secretariat;

public sealed class WardMailTests
{
    private static readonly string Somu = $"{OfficeWorld.SheetPage("mihon-somu")}?phase=targets";

    [Fact]
    public async Task A_ward_whose_mails_the_server_does_not_take_says_why_and_when_it_is_tried_again()
    {
        await using var world = await OfficeWorld.Open();
        var row = (await world.Host.Record.Get(Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward)), Keys.WardHead))!.As<WardHead>();
        await world.Host.Record.Commit(
            Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward)),
            [row.To(row.Body with { MailHold = world.Host.Time.Now.AddMinutes(30), MailHoldWhy = "メールサーバーに接続できません。" })]);

        var page = await (await world.Host.SignedIn()).Open(OfficeWorld.WardPage);

        Assert.Contains("メールを送れていません メールサーバーに接続できません。", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_nobody_knows_about_waits_on_the_board_until_a_person_says_that_it_arrived()
    {
        await using var world = await OfficeWorld.Open();
        await Turn(world, MailState.Unknown);
        var visitor = await world.Host.SignedIn();

        var board = await visitor.Open(OfficeWorld.WardPage);
        var settled = await board.Press("届いていた");

        Assert.Contains("総務課長", board.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.Contains("届いていることを記録しました", settled.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("確認が必要なメール", settled.Text, StringComparison.Ordinal);
        Assert.Contains("届いていることを確認しました", (await visitor.Open(Somu)).Row("入力のお願い"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_without_a_sheet_is_sent_again_from_the_board()
    {
        await using var world = await OfficeWorld.Open();
        await Turn(world, MailState.Rejected, m => m with { Purpose = MailPurpose.ClosingSummary, Sheets = [] });
        var before = (await world.Get<Outbox>().Operations(OfficeWorld.Cycle)).Count;
        var board = await (await world.Host.SignedIn()).Open(OfficeWorld.WardPage);

        var done = await board.Press("もう一度送る");
        await world.Settle();

        Assert.Contains("締切時のまとめ", board.Text, StringComparison.Ordinal);
        Assert.Contains("もう一度送るように指示しました", done.Notice, StringComparison.Ordinal);
        Assert.Equal(before + 1, (await world.Get<Outbox>().Operations(OfficeWorld.Cycle)).Count);
    }

    [Fact]
    public async Task A_mail_that_bounced_is_recorded_on_the_sheets_page_which_is_shown_again()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var done = await (await visitor.Open(Somu)).Press("不達にする");

        Assert.Equal("総務課 目標設定", done.Heading);
        Assert.Contains("不達として記録しました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("不達", done.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.Contains("不達として記録", done.Document.QuerySelectorAll("table")[^1].TextContent, StringComparison.Ordinal);
        Assert.True((await visitor.Open(OfficeWorld.WardPage)).HasButton("もう一度送る"));
    }

    [Theory]
    [InlineData(MailState.Bounced)]
    [InlineData(MailState.Rejected)]
    [InlineData(MailState.Unknown)]
    public async Task A_mail_whose_recipient_was_told_otherwise_leaves_the_board_once_the_page_says_how(MailState state)
    {
        await using var world = await OfficeWorld.Open();
        await Turn(world, state);
        var visitor = await world.Host.SignedIn();

        var form = await (await visitor.Open(OfficeWorld.WardPage)).Follow("別の方法で伝えた");
        var refused = await form.Press("別の方法で伝えたと記録する");
        var done = await refused.Fill("伝えた方法", "総務課長へ電話で伝えた。").Press("別の方法で伝えたと記録する");
        var sheet = await visitor.Open(Somu);

        Assert.Contains("総務課長", form.Text, StringComparison.Ordinal);
        Assert.Contains("伝えた方法を入力してください", refused.Described("伝えた方法"), StringComparison.Ordinal);
        Assert.Equal("見本区 目標設定", done.Heading);
        Assert.Contains("別の方法で伝えた", done.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("確認が必要なメール", done.Text, StringComparison.Ordinal);
        Assert.Contains("別の方法で伝達済", sheet.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.Contains("総務課長へ電話で伝えた。", sheet.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.DoesNotContain("account:", sheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_told_otherwise_from_the_sheets_page_leads_back_to_it()
    {
        await using var world = await OfficeWorld.Open();
        await Turn(world, MailState.Bounced);
        var visitor = await world.Host.SignedIn();

        var form = await (await visitor.Open(Somu)).Follow("別の方法で伝えた");
        var done = await form.Fill("伝えた方法", "紙で渡した。").Press("別の方法で伝えたと記録する");

        Assert.Equal("総務課 目標設定", done.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{OfficeWorld.WardPage}/mails/none/told")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Host.SignedInAs("etsuran", "閲覧")).Open($"{OfficeWorld.WardPage}/mails/none/told")).Status);
    }

    [Fact]
    public async Task A_verdict_on_an_old_page_is_refused_in_words()
    {
        await using var world = await OfficeWorld.Open();
        await Turn(world, MailState.Unknown);
        var visitor = await world.Host.SignedIn();
        var (first, second) = (await visitor.Open(OfficeWorld.WardPage), await visitor.Open(OfficeWorld.WardPage));
        await first.Press("届いていた");

        var refused = await second.Press("届いていた");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("送信結果が不明なメールではありません", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citys_own_mails_wait_on_the_cycles_page_for_the_citys_account()
    {
        await using var world = await OfficeWorld.Open();
        await Turn(world, MailState.Unknown, m => m with { Purpose = MailPurpose.ApprovalOverdue, Sheets = [], Post = new("city-secretariat") }, Keys.City);
        var ward = await world.Host.SignedInAs("mihon-desk", "区事務局", "見本区");

        var page = await (await world.Host.SignedIn()).Open(OfficeWorld.CyclePage);
        var done = await page.Press("届いていた");

        Assert.Contains("事務局", page.Row("決裁未了のお知らせ"), StringComparison.Ordinal);
        Assert.Contains("届いていることを記録しました", done.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("確認が必要なメール", (await ward.Open(OfficeWorld.CyclePage)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_sees_which_mails_wait_and_finds_nothing_to_press()
    {
        await using var world = await OfficeWorld.Open();
        await Turn(world, MailState.Unknown);
        var viewer = await world.Host.SignedInAs("etsuran", "閲覧");

        var board = await viewer.Open(OfficeWorld.WardPage);

        Assert.Contains("確認が必要なメール", board.Text, StringComparison.Ordinal);
        Assert.False(board.HasButton("届いていた"));
        Assert.False((await viewer.Open(Somu)).HasButton("不達にする"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open($"{OfficeWorld.WardPage}/mail-stop")).Status);
    }

    [Fact]
    public async Task A_wards_mails_are_stopped_with_a_reason_and_let_go_again()
    {
        await using var world = await OfficeWorld.Open();
        var desk = await world.Host.SignedInAs("mihon-desk", "区事務局", "見本区");
        var form = await (await desk.Open(OfficeWorld.WardPage)).Follow("この区へのメールを止める");

        var refused = await form.Fill("停止する最後の日", "2026-05-10").Press("メールを止める");
        var stopped = await refused.Fill("理由", "選挙事務のため").Press("メールを止める");
        var again = await stopped.Follow("この区へのメールを止める");
        var resumed = await again.Fill("理由", "選挙が終わったため").Press("いま再開する");

        Assert.False(form.HasButton("いま再開する"));
        Assert.Contains("理由を入力してください", refused.Described("理由"), StringComparison.Ordinal);
        Assert.Equal("2026-05-10", refused.Value("停止する最後の日"));
        Assert.Contains("令和8年5月10日", stopped.Notice, StringComparison.Ordinal);
        Assert.Contains("メールを止めています", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("再開します", resumed.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("メールを止めています", resumed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_stands_wherever_somebody_may_wonder_why_no_mail_came()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open($"{OfficeWorld.WardPage}/mail-stop")).Fill("停止する最後の日", "2026-05-10").Fill("理由", "選挙事務のため").Press("メールを止める");
        await world.Settle();
        string[] pages = [OfficeWorld.CyclePage, "/office", OfficeWorld.WardPage, $"{OfficeWorld.WardPage}/roster", $"{OfficeWorld.WardPage}/mails", Somu];

        foreach (var address in pages)
        {
            Assert.Contains("令和8年5月10日（日）まで、この区へのメールを送りません。", (await visitor.Open(address)).Text, StringComparison.Ordinal);
        }

        await world.AdvanceTo(new(2026, 5, 12));
        foreach (var address in pages)
        {
            Assert.DoesNotContain("この区へのメールを送りません", (await visitor.Open(address)).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "no day")]
    [InlineData("5月10日", "a day without a year")]
    [InlineData("2026-04-01", "a day that is past")]
    [InlineData("2036-05-10", "ten years")]
    public async Task A_day_that_cannot_be_is_refused_beside_its_field(string day, string reason)
    {
        await using var world = await OfficeWorld.Open();
        var form = await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}/mail-stop");

        var refused = await form.Fill("停止する最後の日", day).Fill("理由", "選挙事務のため").Press("メールを止める");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Described("停止する最後の日").Contains('日', StringComparison.Ordinal), reason);
        Assert.Equal("選挙事務のため", refused.Value("理由"));
    }

    [Theory]
    [InlineData("/office/cycles/mihon-2026/wards/mihon/mails/none/lost", "a verdict that nobody knows")]
    [InlineData("/office/cycles/mihon-2026/wards/yoso/mails/none/arrived", "a ward that takes no part")]
    [InlineData("/office/cycles/mihon-2026/wards/mihon/mails/NO..SUCH/arrived", "a mail that no id can be")]
    public async Task What_is_not_there_is_not_found(string address, string reason)
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var token = (await visitor.Open(OfficeWorld.WardPage)).Document.QuerySelector("input[name=token]")!.GetAttribute("value")!;

        Assert.True((await visitor.Post(address, ("token", token))).Status == HttpStatusCode.NotFound, reason);
    }

    [Fact]
    public async Task A_cycle_on_hold_is_let_go_only_on_the_page_that_lists_its_open_mails()
    {
        await using var world = await OfficeWorld.Open();
        await Turn(world, MailState.Bounced);
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open(OfficeWorld.WardPage)).Press("もう一度送る");
        await Hold(world);

        var page = await visitor.Open(OfficeWorld.CyclePage);
        var list = await page.Follow("未送信のメールを確かめて");
        var done = await list.Press("保留を解除する");

        Assert.False(page.HasButton("保留を解除する"));
        Assert.Contains("未送信のメールは1通です", list.Text, StringComparison.Ordinal);
        Assert.Contains("総務課長", list.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.Contains("令和8年4月15日", list.Row("入力のお願い"), StringComparison.Ordinal);
        Assert.DoesNotContain("@", list.Text, StringComparison.Ordinal);
        Assert.Contains("保留を解除しました", done.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{OfficeWorld.CyclePage}/release")).Status);
    }

    [Fact]
    public async Task Only_the_citys_account_lets_a_cycle_go()
    {
        await using var world = await OfficeWorld.Open();
        await Hold(world);
        var ward = await world.Host.SignedInAs("mihon-desk", "区事務局", "見本区");

        Assert.False((await ward.Open(OfficeWorld.CyclePage)).HasLink("保留を解除する"));
        Assert.Equal(HttpStatusCode.Forbidden, (await ward.Open($"{OfficeWorld.CyclePage}/release")).Status);
        Assert.Contains("未送信のメールはありません", (await (await world.Host.SignedIn()).Open($"{OfficeWorld.CyclePage}/release")).Text, StringComparison.Ordinal);
    }

    /// <summary>The invitation to 総務課 as if this had become of it; put into another partition where one is named.</summary>
    private static async Task Turn(OfficeWorld world, MailState state, Func<MailRow, MailRow>? change = null, WardCycle.Organisation.UnitId? elsewhere = null)
    {
        var open = await world.Read();
        var (home, partition) = (open.WardPartition(new(OfficeWorld.Ward)), open.WardPartition(elsewhere ?? new(OfficeWorld.Ward)));
        var row = (await world.Host.Record.Range(home, "mail-", Keys.After("mail-"))).Select(r => r.As<MailRow>())
            .First(m => m.Body.Sheets.Any(s => s.Value == "mihon-somu"));
        var mail = (change ?? (m => m))(row.Body with { State = state });
        var head = (await world.Host.Record.Get(partition, Keys.WardHead))!.As<WardHead>();
        Assert.True((await world.Host.Record.Commit(partition,
        [
            head.To(head.Body with { MailTrouble = head.Body.MailTrouble + 1 }),
            elsewhere is null ? row.To(mail) : Change.New(Keys.Mail(mail.Id), mail),
        ])).IsDone);
    }

    private static async Task Hold(OfficeWorld world)
    {
        var open = await world.Read();
        Assert.True((await world.Host.Record.Commit(open.Partition, [Change.Update(open.Row, open.Cycle with { OnHold = true })])).IsDone);
    }
}
