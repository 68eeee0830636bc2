using System.Net;
using WardCycle.Cycles;
using WardCycle.Record;

namespace WardCycle.Tests.Web.Secretariat;

public sealed class BoardTests
{
    [Fact]
    public async Task An_empty_installation_says_where_to_begin()
    {
        await using var world = await OfficeWorld.Empty();

        var page = await (await world.Host.SignedIn()).Open("/office");

        Assert.Contains("まだありません", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLink("名簿を取り込み"));
    }

    [Fact]
    public async Task The_board_counts_every_section_and_lists_them_by_department()
    {
        await using var world = await OfficeWorld.Open();

        var page = await (await world.Host.SignedIn()).Open(OfficeWorld.WardPage);

        Assert.Equal("見本区：未着手 11", page.Document.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"));
        Assert.Contains("区民部", page.Text, StringComparison.Ordinal);
        Assert.Contains("未着手", page.Row("総務課"), StringComparison.Ordinal);
        Assert.Contains("令和8年5月15日（金） 17:15", page.Row("総務課"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phase_that_has_not_opened_says_so_and_counts_nobody_as_missing()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var ward = await visitor.Open($"{OfficeWorld.WardPage}?phase=year-end");
        var cycle = await visitor.Open($"{OfficeWorld.CyclePage}?phase=year-end");

        Assert.Contains("受付開始 令和9年3月1日（月） 08:30、提出期限 令和9年3月19日（金） 17:15（受付前）", ward.Text, StringComparison.Ordinal);
        Assert.Contains("受付前", ward.Row("総務課"), StringComparison.Ordinal);
        Assert.Contains("未提出・差戻し（0）", ward.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("未着手", ward.Text + cycle.Text, StringComparison.Ordinal);
        Assert.Contains("受付開始は 令和9年3月1日", cycle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phase_that_has_closed_says_so_and_not_how_many_days_ago_its_due_date_was()
    {
        await using var world = await OfficeWorld.Composed();

        var ward = await (await world.Host.SignedIn()).Open(OfficeWorld.WardPage);

        Assert.Contains("（締め切りました）", ward.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("日過ぎています", ward.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_rehearsal_has_no_button_that_would_be_refused()
    {
        await using var world = await OfficeWorld.Submitted();
        var open = await world.Read();
        Assert.True((await world.Host.Record.Commit(open.Partition, [Change.Update(open.Row, open.Cycle with { Status = CycleStatus.Finished })])).IsDone);
        var visitor = await world.Host.SignedIn();

        var cycle = await visitor.Open(OfficeWorld.CyclePage);
        var ward = await visitor.Open($"{OfficeWorld.WardPage}?phase=targets");
        var sheet = await visitor.Open($"{OfficeWorld.SheetPage("mihon-somu")}?phase=targets");

        Assert.Contains("この予行は終わりました", cycle.Text, StringComparison.Ordinal);
        Assert.False(cycle.HasButton("次へ進む") || cycle.HasButton("模擬入力で進める") || cycle.HasLink("日付を変更する") || cycle.HasLink("中止する"));
        Assert.False(ward.HasButton("すべて内容確認済みにする") || ward.HasLink("この区の日付を変更する"));
        Assert.False(sheet.HasButton("内容確認済みにする") || sheet.HasLink("差し戻す"));
        Assert.True(sheet.HasLink("メモを残す") && cycle.HasLink("送信箱"));
    }

    [Fact]
    public async Task A_state_is_told_by_word_and_mark_and_not_by_colour_alone()
    {
        await using var world = await OfficeWorld.Open();

        var page = await (await world.Host.SignedIn()).Open(OfficeWorld.WardPage);

        Assert.All(page.Document.QuerySelectorAll("[data-tone]"), state => Assert.Matches(@"\S \S", Page.Words(state)));
    }

    [Fact]
    public async Task Next_runs_the_rehearsals_clock_to_the_first_event_and_the_outbox_fills()
    {
        await using var world = await OfficeWorld.Started();
        await world.Settle();
        var visitor = await world.Host.SignedIn();

        var page = await (await visitor.Open(OfficeWorld.CyclePage)).Press("次へ進む");
        await world.Settle();
        var outbox = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("送信箱");

        Assert.Contains("令和8年4月15日（水）まで進めました", page.Notice, StringComparison.Ordinal);
        Assert.Contains("【予行】", page.Title, StringComparison.Ordinal);
        Assert.Contains("入力のお願い", outbox.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulated_heads_fill_in_what_is_open()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        await (await visitor.Open(OfficeWorld.CyclePage)).Press("模擬入力で進める");
        await world.Settle();

        var board = await visitor.Open($"{OfficeWorld.WardPage}?phase=targets");
        Assert.DoesNotContain("未着手", board.Document.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_lists_only_who_is_missing()
    {
        await using var world = await OfficeWorld.Submitted();

        var page = await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}?phase=targets&show=missing");

        Assert.Contains("当てはまる所属はありません", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_submitted_sheets_are_checked_with_one_button()
    {
        await using var world = await OfficeWorld.Submitted();

        var page = await (await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}?phase=targets")).Press("すべて内容確認済み");

        Assert.Contains("内容確認済みにしました", page.Notice, StringComparison.Ordinal);
        Assert.Contains("確認済", page.Row("総務課"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_asks_for_its_reason_and_is_taken_back_with_a_button()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var form = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("一時停止する");

        var refused = await form.Press("一時停止する");
        var paused = await refused.Fill("理由", "選挙事務のため").Press("一時停止する");
        var resumed = await paused.Press("再開する");

        Assert.Contains("一時停止の理由を入力してください", refused.Described("理由"), StringComparison.Ordinal);
        Assert.Contains("一時停止しました", paused.Notice, StringComparison.Ordinal);
        Assert.Contains("再開しました", resumed.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_sees_the_board_and_finds_nothing_to_press()
    {
        await using var world = await OfficeWorld.Submitted();
        var viewer = await world.Host.SignedInAs("etsuran", "閲覧");

        var board = await viewer.Open($"{OfficeWorld.WardPage}?phase=targets");
        var cycle = await viewer.Open(OfficeWorld.CyclePage);

        Assert.False(board.HasButton("内容確認済み"));
        Assert.False(cycle.HasButton("次へ進む"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open($"{OfficeWorld.CyclePage}/cancel")).Status);
    }

    [Theory]
    [InlineData("/office/cycles/no-such", "an unknown cycle")]
    [InlineData("/office/cycles/NO_SUCH", "no id at all")]
    [InlineData("/office/cycles/mihon-2026/wards/elsewhere", "a ward that takes no part")]
    [InlineData("/office/cycles/mihon-2026/wards/mihon/sheets/no-such", "an unknown sheet")]
    [InlineData("/office/cycles/mihon-2026/wards/mihon/sheets/NO..SUCH", "a sheet that no id can be")]
    [InlineData("/office/cycles/mihon-2026/editions/targets/9", "an edition that was never composed")]
    [InlineData("/office/cycles/mihon-2026/outbox/no-such", "an unknown mail")]
    [InlineData("/office/mail-templates/no-such", "an unknown purpose")]
    public async Task What_is_not_there_is_not_found(string address, string reason)
    {
        await using var world = await OfficeWorld.Open();

        var page = await (await world.Host.SignedIn()).Open(address);

        Assert.True(page.Status == HttpStatusCode.NotFound, reason);
        Assert.Equal("ページが見つかりません", page.Heading);
    }
}
