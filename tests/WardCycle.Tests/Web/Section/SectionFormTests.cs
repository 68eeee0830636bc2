using System.Net;
using AngleSharp.Html.Dom;
using WardCycle.Links;
using WardCycle.Record;
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

        var saved = await (await site.Enter(Soumu)).Fill(Field, new string('あ', 161)).Press(Save);

        Assert.Contains("161文字", saved.Described(Field), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }

    [Fact]
    public async Task The_check_page_sent_twice_is_one_submission_with_one_receipt()
    {
        await using var site = await SectionSite.Open();
        var check = await (await site.Enter(Soumu)).Fill(Field, "目標").Press(Check);

        var first = await check.Press(Send);
        var second = await check.Press(Send);

        Assert.Equal(first.Path, second.Path);
        Assert.Single(await site.World.All<Revision>("revision-"));
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_shown_both_texts_and_chooses()
    {
        await using var site = await SectionSite.Open();
        var one = await site.Enter(Soumu);
        var two = await site.Enter(Soumu, "clerk");
        await one.Fill(Field, "先の文").Press(Save);

        var met = await two.Fill(Field, "後の文").Press(Save);
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal("後の文", met.Value(Field));
        Assert.Contains("先の文", met.Text, StringComparison.Ordinal);

        var swapped = await met.Press("先に保存された内容に入れ替える");
        Assert.Equal("先の文", swapped.Value(Field));
        Assert.Contains("後の文", swapped.Text, StringComparison.Ordinal);
        var back = await swapped.Press("あなたが入力していた内容に入れ替える");
        Assert.Equal("後の文", back.Value(Field));

        var saved = await back.Press(Save);
        Assert.Contains("下書きを保存しました", saved.Notice, StringComparison.Ordinal);
        Assert.Equal("後の文", (await site.World.Read<Draft>(Keys.Draft(Soumu, Targets))).Answers[Target]);
    }

    [Fact]
    public async Task Who_submits_on_an_old_revision_meets_the_newer_one()
    {
        await using var site = await SectionSite.Open();
        var two = await (await site.Enter(Soumu, "clerk")).Fill(Field, "後の文").Press(Check);
        await site.World.Desk.Submit(await site.World.Visit(Soumu), Entry("後の文より先", draft: 1));

        var met = await two.Press(Send);

        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Contains("後の文より先", met.Text, StringComparison.Ordinal);
        Assert.Equal("受付票", (await (await met.Press(Check)).Press(Send)).Heading);
        Assert.Equal(["後の文より先", "後の文"], (await site.World.All<Revision>("revision-")).Select(r => r.Answers[Target]));
    }

    [Fact]
    public async Task After_submitting_one_edits_again_and_sees_what_changed()
    {
        await using var site = await SectionSite.Open();
        await SectionSite.Submit(await site.Enter(Soumu), "待ち時間を15分にする");
        var receipt = await SectionSite.Submit(await site.Enter(Soumu), "待ち時間を10分にする");

        var history = await receipt.Follow("提出の履歴");

        Assert.Contains("10", string.Concat(history.Document.QuerySelectorAll("ins").Select(e => e.TextContent)), StringComparison.Ordinal);
        Assert.Contains("15", string.Concat(history.Document.QuerySelectorAll("del").Select(e => e.TextContent)), StringComparison.Ordinal);
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
    public async Task After_the_closing_the_sheet_is_read_only_and_the_write_endpoint_refuses_too_and_shows_the_text()
    {
        await using var site = await SectionSite.Open();
        var form = await site.Enter(Soumu);
        await site.World.Desk.Submit(await site.World.Visit(Soumu), Entry("提出済みの文"));
        site.World.Time.Now = At("2026-05-22T17:15");
        var typed = form.Fill(Field, "遅れた文");

        foreach (var button in new[] { Save, Check })
        {
            var late = await typed.Press(button);
            Assert.Equal(HttpStatusCode.Forbidden, late.Status);
        }

        var fresh = await site.Enter(Soumu);
        Assert.Contains("提出済みの文", fresh.Text, StringComparison.Ordinal);
        Assert.False(fresh.HasButton(Check));
        Assert.False(fresh.HasButton(Save));
        Assert.Single(await site.World.All<Revision>("revision-"));
    }

    [Fact]
    public async Task A_form_filled_before_the_closing_and_sent_after_it_is_shown_again_with_the_reason()
    {
        await using var site = await SectionSite.Open();
        site.World.Time.Now = At("2026-05-22T17:00");
        var form = await site.Enter(Soumu);
        site.World.Time.Now = At("2026-05-22T17:16");

        var late = await form.Fill(Field, "間に合わなかった文").Press(Save);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("締め切りました", late.Text, StringComparison.Ordinal);
        Assert.Contains("間に合わなかった文", late.Text, StringComparison.Ordinal);
        Assert.Null(await site.World.Record.Get(Partition, Keys.Draft(Soumu, Targets)));
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
            new ReferenceAnswers(new(2025), new(new Dictionary<WardCycle.Schemes.FieldId, string> { [new("progress")] = "前年の状況" }), IsFinal: true)));
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
    public async Task A_session_that_ran_out_loses_nothing_and_goes_on_with_the_code()
    {
        await using var site = await SectionSite.Open();
        var form = await site.Enter(Soumu);
        site.World.Time.Now += LinkSession.Lifetime;

        var held = await form.Fill(Field, "長く考えた\n文").Fill("内線", "45").Press(Save);
        Assert.Equal(HttpStatusCode.Forbidden, held.Status);
        Assert.Contains("長く考えた", held.Text, StringComparison.Ordinal);
        var wrong = await held.Fill("コード", "0000").Press("コードを確認して続ける");
        Assert.Contains("長く考えた", wrong.Text, StringComparison.Ordinal);
        Assert.Single(wrong.Problems);
        var back = await wrong.Fill("コード", await site.World.Code(Soumu)).Press("コードを確認して続ける");

        Assert.Equal("長く考えた\n文", back.Value(Field));
        Assert.Equal("45", back.Value("内線"));
        Assert.Contains("下書きを保存しました", (await back.Press(Save)).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_wrong_token_writes_nothing_and_comes_back_filled()
    {
        await using var site = await SectionSite.Open();
        var form = await site.Enter(Soumu);
        ((IHtmlInputElement)form.Document.QuerySelector("input[name=token]")!).Value = "forged";

        var back = await form.Fill(Field, "文").Press(Save);

        Assert.Equal(HttpStatusCode.Conflict, back.Status);
        Assert.Equal("文", back.Value(Field));
        Assert.Null(await site.World.Record.Get(Partition, Keys.Draft(Soumu, Targets)));
        Assert.Contains("下書きを保存しました", (await back.Press(Save)).Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base", "7", "another base revision")]
    [InlineData("draft", "7", "another draft")]
    [InlineData("a-target", "すり替えた文", "other answers than those that were checked")]
    public async Task A_check_page_whose_hidden_fields_were_changed_submits_nothing(string field, string value, string because)
    {
        await using var site = await SectionSite.Open();
        var check = await (await site.Enter(Soumu)).Fill(Field, "確認した文").Press(Check);
        ((IHtmlInputElement)check.Document.QuerySelector($"input[name='{field}']")!).Value = value;

        var back = await check.Press(Send);

        Assert.True(back.Status == HttpStatusCode.Conflict, because);
        Assert.Empty(await site.World.All<Revision>("revision-"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", "another site's form")]
    [InlineData("Sec-Fetch-Site", "same-site", "a neighbour under the same domain")]
    public async Task A_post_from_elsewhere_changes_nothing(string header, string value, string because)
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        var form = await site.Enter(Soumu, visitor: visitor);
        visitor.Headers[header] = value;

        var refused = await form.Fill(Field, "文").Press(Save);

        Assert.True(refused.Status == HttpStatusCode.Forbidden, because);
        Assert.Null(await site.World.Record.Get(Partition, Keys.Draft(Soumu, Targets)));
    }

    [Fact]
    public async Task One_sheet_s_token_does_not_fit_another_sheet_or_phase()
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        var mine = await site.Enter(Soumu, visitor: visitor);
        var token = mine.Document.QuerySelector("input[name=token]")!.GetAttribute("value")!;
        await site.Enter(Zeimu, visitor: visitor);

        await visitor.Post($"{await site.Address(Zeimu)}/sheet/targets", ("do", "draft"), ("token", token), ("base", "0"), ("draft", "0"), ("a-target", "x"));
        await visitor.Post($"{await site.Address(Soumu)}/sheet/mid-year", ("do", "draft"), ("token", token), ("base", "0"), ("draft", "0"), ("a-progress", "x"));

        Assert.Empty(await site.World.All<Draft>("draft-"));
    }

    [Theory]
    [InlineData(true, false, "the answer was lost, the submission stands")]
    [InlineData(false, true, "the submission never arrived")]
    public async Task A_record_that_does_not_answer_keeps_the_text_on_the_page_and_a_second_try_submits_once(bool answer, bool commit, string because)
    {
        await using var site = await SectionSite.Open();
        var check = await (await site.Enter(Soumu)).Fill(Field, "一度きりの文").Press(Check);
        (site.Record.LoseNextAnswer, site.Record.LoseNextCommit) = (answer, commit);

        var held = await check.Press(Send);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, held.Status);
        Assert.Contains("一度きりの文", held.Text, StringComparison.Ordinal);
        var receipt = await held.Press("もう一度送信する");

        Assert.True(receipt.Heading == "受付票", because);
        Assert.Single(await site.World.All<Revision>("revision-"));
    }

    [Fact]
    public async Task A_record_that_is_away_altogether_still_gives_the_text_back()
    {
        await using var site = await SectionSite.Open();
        var form = await site.Enter(Soumu);
        site.Record.IsAway = true;

        var held = await form.Fill(Field, "大事な文").Press(Save);
        Assert.Contains("大事な文", held.Text, StringComparison.Ordinal);
        site.Record.IsAway = false;

        Assert.Contains("下書きを保存しました", (await held.Press("もう一度送信する")).Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "a script")]
    [InlineData("\"><img src=x onerror=alert(1)>", "out of an attribute")]
    [InlineData("</textarea><script>alert(1)</script>", "out of the field")]
    [InlineData("=HYPERLINK(\"x\")", "a formula")]
    [InlineData("\n\n　先頭の改行と全角空白", "line breaks at the start")]
    [InlineData("𠮷野家 葛󠄀城 👨‍👩‍👧 ｶﾞ ①㈱ 〜～", "rare characters")]
    [InlineData("@onclick {{x}} &lt;b&gt; &amp;", "template and entities")]
    public async Task Text_is_shown_as_typed_everywhere_and_runs_nowhere(string text, string because)
    {
        await using var site = await SectionSite.Open();

        var check = await (await site.Enter(Soumu)).Fill(Field, text).Press(Check);
        var receipt = await check.Press(Send);
        var form = await receipt.Follow("入力画面に戻る");
        var history = await form.Follow("提出の履歴");

        Assert.Equal(text, form.Value(Field));
        foreach (var page in new[] { check, receipt, form, history })
        {
            Assert.True(page.Document.Scripts.Length == 1, because);
            Assert.Empty(page.Document.QuerySelectorAll("main img, main script"));
            Assert.Contains(page.Document.QuerySelectorAll("main *").Select(e => e.TextContent), t => t.Contains(text.Trim('\n'), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/sheet/nothing", "an unknown phase")]
    [InlineData("/sheet/%2e%2e", "a path")]
    [InlineData("/sheet/targets/receipt/7", "a revision that is not there")]
    [InlineData("/sheet/targets/receipt/x", "no number")]
    public async Task What_is_not_there_is_not_found(string path, string because)
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        await site.Enter(Soumu, visitor: visitor);

        var page = await visitor.Open(await site.Address(Soumu) + path);

        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.OK && !page.Source.Contains("exception", StringComparison.OrdinalIgnoreCase), because);
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
