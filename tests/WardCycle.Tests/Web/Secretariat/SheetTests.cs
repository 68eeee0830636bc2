using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Mail;

namespace WardCycle.Tests.Web.Secretariat;

public sealed class SheetTests
{
    private static readonly string Somu = $"{OfficeWorld.SheetPage("mihon-somu")}?phase=targets";

    [Fact]
    public async Task A_sheet_shows_its_answers_its_mails_and_who_did_what()
    {
        await using var world = await OfficeWorld.Submitted();

        var page = await (await world.Host.SignedIn()).Open(Somu);

        Assert.Equal("総務課 目標設定", page.Heading);
        Assert.Contains("受付番号", page.Text, StringComparison.Ordinal);
        Assert.Contains("入力のお願い", page.Text, StringComparison.Ordinal);
        Assert.Contains("総務課長（宛先1件）", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_a_sheet_holds_a_code_or_an_address()
    {
        await using var world = await OfficeWorld.Submitted();
        var outbox = await world.Host.Services.GetRequiredService<Outbox>().All(OfficeWorld.Cycle);
        var codes = outbox.Select(m => m.Body.Split('#').Skip(1).FirstOrDefault()?.Split('\n')[0]).OfType<string>().ToList();

        var page = await (await world.Host.SignedIn()).Open(Somu);

        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, code => page.Source.Contains(code, StringComparison.Ordinal));
        Assert.DoesNotContain("mihon-somu-head@", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_shows_its_reason_large_and_is_refused_without_one()
    {
        await using var world = await OfficeWorld.Submitted();
        var form = await (await (await world.Host.SignedIn()).Open(Somu)).Follow("差し戻す");

        var refused = await form.Fill("再提出期限", "2026-05-29").Press("差し戻す");
        var done = await refused.Fill("差戻しの理由", "目安となる数値を\n加えてください。").Press("差し戻す");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("差戻しの理由を入力してください", refused.Described("差戻しの理由"), StringComparison.Ordinal);
        Assert.Equal("2026-05-29", refused.Value("再提出期限"));
        Assert.Contains("第1版を差し戻しています", done.Text, StringComparison.Ordinal);
        Assert.Contains("目安となる数値を", done.Text, StringComparison.Ordinal);
        Assert.Contains("差戻し", (await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}?phase=targets")).Row("総務課"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "再提出期限を", "a day is needed")]
    [InlineData("5月29日", "再提出期限を", "without a year nobody knows which")]
    [InlineData("2020-05-29", "日", "a day that is past")]
    public async Task A_day_that_cannot_be_is_refused_beside_its_field(string typed, string message, string reason)
    {
        await using var world = await OfficeWorld.Submitted();
        var form = await (await world.Host.SignedIn()).Open($"{OfficeWorld.SheetPage("mihon-somu")}/return?phase=targets");

        var page = await form.Fill("差戻しの理由", "数値を加えてください。").Fill("再提出期限", typed).Press("差し戻す");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Described("再提出期限").Contains(message, StringComparison.Ordinal), reason);
        Assert.Equal("数値を加えてください。", page.Value("差戻しの理由"));
    }

    [Fact]
    public async Task A_check_names_the_revision_that_was_read()
    {
        await using var world = await OfficeWorld.Submitted();

        var page = await (await (await world.Host.SignedIn()).Open(Somu)).Press("内容確認済みにする");

        Assert.Contains("確認済", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("内容確認済みにする"));
    }

    [Fact]
    public async Task Two_revisions_stand_side_by_side_with_what_changed()
    {
        await using var world = await OfficeWorld.Submitted();
        var form = await (await (await world.Host.SignedIn()).Open(Somu)).Follow("代理で入力する");
        var text = form.Value("所属等の目標");

        var page = await form.Fill("所属等の目標", $"{text}\n追記の一文です。").Fill("代理入力の理由", "電話で回答を受けたため").Press("代理で提出する");

        Assert.Contains("追記の一文です。", Page.Words(page.Document.QuerySelector("ins")), StringComparison.Ordinal);
        Assert.Contains("電話で回答を受けたため", page.Text, StringComparison.Ordinal);
        Assert.Contains("第2版", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entering_on_behalf_keeps_what_was_typed_when_it_is_refused()
    {
        await using var world = await OfficeWorld.Open();
        var form = await (await (await world.Host.SignedIn()).Open(Somu)).Follow("代理で入力する");

        var page = await form.Fill("所属等の目標", "\n①𠮷田通の美化\n②待ち時間の短縮").Press("代理で提出する");

        Assert.Equal("\n①𠮷田通の美化\n②待ち時間の短縮", page.Value("所属等の目標"));
        Assert.Contains(page.Problems, p => p.Contains("代理入力の理由", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "nothing was submitted in the phase that asks for the target")]
    [InlineData(true, "the target is known")]
    public async Task Entering_a_later_phase_on_behalf_says_where_no_target_is_known(bool hasTarget, string reason)
    {
        await using var world = await (hasTarget ? OfficeWorld.Submitted() : OfficeWorld.Open());
        await world.AdvanceTo(new(2026, 11, 20));

        var form = await (await (await world.Host.SignedIn()).Open($"{Somu}?phase=mid-year")).Follow("代理で入力する");

        Assert.True(hasTarget != form.Text.Contains("目標はまだ入力されていません", StringComparison.Ordinal), reason);
    }

    [Fact]
    public async Task A_reminder_can_be_sent_now_and_an_agreement_stops_them()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var sent = await (await visitor.Open(Somu)).Press("いまお知らせを送る");
        var agreed = await (await sent.Follow("提出を待つ日を決める")).Fill("待つ日", "2026-05-20").Press("記録する");

        Assert.Contains("メール", sent.Notice, StringComparison.Ordinal);
        Assert.Contains("令和8年5月20日（水） まで", agreed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_can_stand_outside_the_legend_and_be_taken_back()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var outside = await (await (await visitor.Open(Somu)).Follow("評価対象外")).Fill("評価対象外とする理由", "組織改正により廃止").Press("評価対象外にする");
        var inside = await outside.Press("評価対象外を取り消す");

        Assert.Contains("組織改正により廃止", outside.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("評価対象外の理由", inside.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_revoked_with_a_reason_and_a_new_one_is_on_its_way()
    {
        await using var world = await OfficeWorld.Open();
        var form = await (await (await world.Host.SignedIn()).Open(Somu)).Follow("リンクを失効させる");

        var page = await form.Fill("失効の理由", "誤った宛先に送ったため").Press("失効させる");

        Assert.Contains("誤った宛先に送ったため", page.Text, StringComparison.Ordinal);
        Assert.Contains("リンク再発行", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_names_the_successor_and_refuses_what_is_no_address()
    {
        await using var world = await OfficeWorld.Open();
        var form = await (await (await world.Host.SignedIn()).Open(Somu)).Follow("担当を引き継ぐ");

        var refused = await form.Fill("後任の職員キー", "kounin").Fill("メールの宛先", "アドレスではない").Press("引き継ぐ");
        var done = await refused.Fill("メールの宛先", "somu@example.lg.jp").Press("引き継ぐ");

        Assert.Contains("宛先の書き方", refused.Described("メールの宛先"), StringComparison.Ordinal);
        Assert.Equal("kounin", refused.Value("後任の職員キー"));
        Assert.Contains("引継ぎのお知らせ", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_stands_in_the_history_as_text_whatever_it_holds()
    {
        await using var world = await OfficeWorld.Open();
        var form = await (await (await world.Host.SignedIn()).Open(Somu)).Follow("メモを残す");

        var page = await form.Fill("メモ", "<script>alert(1)</script>").Press("メモを残す");

        Assert.Contains("<script>alert(1)</script>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_account_meets_only_its_own_ward_and_a_viewer_no_action()
    {
        await using var world = await OfficeWorld.Open();
        var ward = await world.Host.SignedInAs("mihon-kikaku", "区事務局", "見本区");
        var viewer = await world.Host.SignedInAs("etsuran", "閲覧");

        Assert.True((await ward.Open(Somu)).HasLink("メモを残す"));
        Assert.False((await viewer.Open(Somu)).HasLink("メモを残す"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open($"{OfficeWorld.SheetPage("mihon-somu")}/note")).Status);
    }
}
