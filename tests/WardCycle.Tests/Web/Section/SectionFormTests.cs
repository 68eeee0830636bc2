using System.Net;
using AngleSharp.Html.Dom;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;
using static WardCycle.Tests.Web.Section.SectionSite;

namespace WardCycle.Tests.Web.Section;

public sealed class SectionFormTests
{
    [Fact]
    public async Task The_form_says_who_what_until_when_and_whom_to_ask()
    {
        await using var site = await SectionSite.Open();

        var text = (await site.Enter(Soumu)).Text;

        Assert.All(
            ["令和8年度 北区 所属目標", "総務課", "今年度の目標の入力", "令和8年5月15日（金）", "17:15", "あと25日", "区政推進課 企画担当", "075-000-0000", "記入例"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_joint_sheet_names_all_its_sections_and_the_lead()
    {
        await using var site = await SectionSite.Open();

        var form = await site.Enter(Fukushi);

        Assert.Contains("福祉課（幹事課）", form.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("介護課", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_field_shows_the_lead_s_text_and_no_control()
    {
        await using var site = await SectionSite.Open();
        await site.World.Desk.Submit(await site.World.Visit(Zeimu), Entry("税務課の目標"));

        var page = await site.Enter(Noufu);

        Assert.Contains("税務課の目標", page.Text, StringComparison.Ordinal);
        Assert.Contains("幹事課（税務課）", page.Text, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => page.Field(Field));
        Assert.False(page.HasButton(Check));
    }

    [Fact]
    public async Task A_draft_is_kept_and_goes_on_where_it_was_left()
    {
        await using var site = await SectionSite.Open();

        var saved = await (await site.Enter(Soumu)).Fill(Field, "①途中の\n文").Fill("記入者の氏名", "担当").Press(Save);

        Assert.Contains("下書きを保存しました", saved.Notice, StringComparison.Ordinal);
        var later = await site.Enter(Soumu, "clerk");
        Assert.Equal("①途中の\n文", later.Value(Field));
        Assert.Equal("担当", later.Value("記入者の氏名"));
        Assert.Empty(await site.World.All<Revision>("revision-"));
    }

    [Fact]
    public async Task A_submission_goes_by_the_check_page_to_a_receipt_with_its_number_and_text()
    {
        await using var site = await SectionSite.Open();

        var check = await (await site.Enter(Soumu)).Fill(Field, "①窓口\n②電話").Press(Check);
        Assert.Equal("内容の確認", check.Heading);
        Assert.Contains("現在の状態 ◇ 下書き", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("未着手", check.Text, StringComparison.Ordinal);
        Assert.Empty(await site.World.All<Revision>("revision-"));
        var receipt = await check.Press(Send);

        var revision = Assert.Single(await site.World.All<Revision>("revision-"));
        Assert.Equal("①窓口\n②電話", revision.Answers[Target]);
        Assert.Equal("受付票", receipt.Heading);
        Assert.Contains(revision.Receipt, receipt.Text, StringComparison.Ordinal);
        Assert.Contains("①窓口 ②電話", receipt.Text, StringComparison.Ordinal);
        Assert.True(receipt.HasLink("入力画面に戻る"));
    }

    [Fact]
    public async Task From_the_check_page_one_goes_back_with_all_that_was_typed()
    {
        await using var site = await SectionSite.Open();
        var check = await (await site.Enter(Soumu)).Fill(Field, "直す前\n二行目").Fill("内線", "123").Press(Check);

        var form = await check.Press("修正する");

        Assert.Equal("直す前\n二行目", form.Value(Field));
        Assert.Equal("123", form.Value("内線"));
        Assert.Equal("受付票", (await SectionSite.Submit(form, "直した後")).Heading);
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_named_at_the_field_and_in_the_summary_and_stays_typed()
    {
        await using var site = await SectionSite.Open();
        var form = await site.Enter(Soumu);

        var missing = await form.Fill(Field, "").Press(Check);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Contains("入力してください", Assert.Single(missing.Problems), StringComparison.Ordinal);
        var link = missing.Document.QuerySelector("[role=alert] a")!.GetAttribute("href")!;
        Assert.Equal(missing.Field(Field).Id, link[1..]);
        Assert.Equal("true", missing.Field(Field).GetAttribute("aria-invalid"));

        var tooLong = await missing.Fill(Field, new string('あ', 1001)).Press(Save);
        Assert.Equal(1001, tooLong.Value(Field).Length);
        Assert.Contains("1000文字以内", Assert.Single(tooLong.Problems), StringComparison.Ordinal);
        Assert.StartsWith("エラー：", tooLong.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_overflows_the_paper_row_is_marked_and_taken()
    {
        await using var site = await SectionSite.Open();

        var saved = await (await site.Enter(Soumu)).Fill(Field, string.Join('\n', Enumerable.Repeat("・あ", 20))).Press(Save);

        Assert.Contains("用紙では20行になります", saved.Described(Field), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }

    [Fact]
    public async Task After_submitting_one_edits_again_and_sees_what_changed()
    {
        await using var site = await SectionSite.Open();
        await SectionSite.Submit(await site.Enter(Soumu), "待ち時間を短くする");
        var receipt = await SectionSite.Submit(await site.Enter(Soumu), "待ち時間を大きく減らす");

        var history = await receipt.Follow("提出の履歴");

        Assert.Contains("大きく", string.Concat(history.Document.QuerySelectorAll("ins").Select(e => e.TextContent)), StringComparison.Ordinal);
        Assert.Contains("短", string.Concat(history.Document.QuerySelectorAll("del").Select(e => e.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_shows_its_reason_and_its_own_date_and_takes_the_answer_after_the_closing()
    {
        await using var site = await SectionSite.Open();
        await SectionSite.Submit(await site.Enter(Soumu), "はじめ");
        site.World.Time.Now = At("2026-06-01T10:00");
        await site.World.Return(Soumu, Targets, "目安となる数値を添えてください。", At("2026-06-05T17:15"));

        var form = await site.Enter(Soumu);

        Assert.Contains("差戻し", form.Text, StringComparison.Ordinal);
        Assert.Contains("目安となる数値を添えてください。", form.Text, StringComparison.Ordinal);
        Assert.Contains("令和8年6月5日（金）", form.Text, StringComparison.Ordinal);
        Assert.Equal("はじめ", form.Value(Field));
        Assert.Equal("受付票", (await SectionSite.Submit(form, "待ち時間10分")).Heading);
    }

    [Fact]
    public async Task Earlier_phases_stand_read_only_beside_the_fields()
    {
        await using var site = await SectionSite.Open();
        await site.World.Desk.Submit(await site.World.Visit(Soumu), Entry("春の目標"));
        await site.World.SetGates(Targets, Gate.Shut);
        await site.World.SetGates(MidYear, Gate.Open);
        await site.World.Commit(Change.New(
            Keys.Reference(Soumu, MidYear),
            new ReferenceAnswers(new(2025), new(new Dictionary<FieldId, string> { [new("progress")] = "前年の状況" }), IsFinal: true)));
        site.World.Time.Now = At("2026-11-20T10:00");

        var form = await site.Enter(Soumu);

        Assert.Contains("中間確認", form.Heading, StringComparison.Ordinal);
        Assert.Contains("春の目標", Page.Words(form.Document.QuerySelector("aside")), StringComparison.Ordinal);
        Assert.Contains("前年の状況", form.Text, StringComparison.Ordinal);
        Assert.Equal("", form.Value("11月末現在の取組状況"));
    }

    [Fact]
    public async Task A_rating_outside_the_legend_asks_for_its_reason()
    {
        await using var site = await SectionSite.Open();
        await site.World.SetGates(YearEnd, Gate.Open);
        site.World.Time.Now = At("2027-03-10T10:00");
        var form = await site.Enter(Soumu);

        var asked = await form.Tick("―").Fill("良かった点や反省すべき点", "中止した。").Press(Check);

        Assert.Contains("評価対象外とする理由", Assert.Single(asked.Problems), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)asked.Field("―")).IsChecked);
        var check = await asked.Fill("評価対象外とする理由", "会場の閉鎖").Press(Check);
        Assert.Contains("― 評価対象外", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_control_has_a_label_and_each_page_one_first_heading_and_unique_ids()
    {
        await using var site = await SectionSite.Open();
        await site.World.SetGates(YearEnd, Gate.Open);
        var form = await site.Enter(Soumu);
        var check = await form.Fill(Field, "目標").Press(Check);
        var receipt = await check.Press(Send);
        var history = await receipt.Follow("提出の履歴");
        foreach (var page in new[] { await site.Host.Visit().Open("/s"), form, check, receipt, history })
        {
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct().Count(), ids.Count);
            Assert.All(
                page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select"),
                e => Assert.NotNull(page.Document.QuerySelector($"label[for='{e.Id}']")));
        }
    }
}
