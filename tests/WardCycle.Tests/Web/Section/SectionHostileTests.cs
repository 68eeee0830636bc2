using System.Net;
using AngleSharp.Html.Dom;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;
using static WardCycle.Tests.Web.Section.SectionSite;

namespace WardCycle.Tests.Web.Section;

public sealed class SectionHostileTests
{
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

    [Fact]
    public async Task A_writer_s_name_that_is_a_script_is_a_name()
    {
        await using var site = await SectionSite.Open();
        const string Name = "<script>alert('x')</script>";
        var other = await site.Enter(Soumu, "clerk");

        var receipt = await SectionSite.Submit((await site.Enter(Soumu)).Fill("記入者の氏名", Name), "目標");
        var met = await other.Fill(Field, "別の文").Press(Save);

        foreach (var page in new[] { receipt, met })
        {
            Assert.Contains(Name, page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("main script"));
        }
    }

    [Fact]
    public async Task A_character_that_cannot_be_kept_is_named_and_the_text_comes_back()
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        var form = await site.Enter(Soumu, visitor: visitor);
        var token = form.Document.QuerySelector("input[name=token]")!.GetAttribute("value")!;

        var asked = await visitor.Post(
            $"{await site.Address(Soumu)}/sheet/targets", ("do", "draft"), ("token", token), ("base", "0"), ("draft", "0"), ("a-target", "前\u0007後"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("扱えない文字", Assert.Single(asked.Problems), StringComparison.Ordinal);
        Assert.StartsWith("前", asked.Value(Field), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sheet", "the sheet")]
    [InlineData("/sheet/targets", "a phase")]
    [InlineData("/sheet/targets/history", "the history")]
    [InlineData("/sheet/targets/receipt/1", "a receipt, whose number can be guessed")]
    public async Task Without_a_session_or_with_one_that_ran_out_no_path_shows_a_text(string path, string because)
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        await SectionSite.Submit(await site.Enter(Soumu, visitor: visitor), "誰にも見せない文");
        var address = await site.Address(Soumu) + path;

        var stranger = await site.Host.Visit().Open(address);
        site.World.Time.Now += LinkSession.Lifetime;
        var late = await visitor.Open(address);

        foreach (var page in new[] { stranger, late })
        {
            Assert.True(page.Status == HttpStatusCode.Forbidden, because);
            Assert.DoesNotContain("誰にも見せない文", page.Source, StringComparison.Ordinal);
            Assert.DoesNotContain("総務課", page.Source, StringComparison.Ordinal);
            Assert.True(page.HasButton("入力画面を開く"));
        }
    }

    [Theory]
    [InlineData("/sheet/nothing", "an unknown phase")]
    [InlineData("/sheet/No_Phase", "no phase at all")]
    [InlineData("/sheet/targets/receipt/7", "a revision that is not there")]
    [InlineData("/sheet/targets/receipt/x", "no number")]
    [InlineData("/sheet/targets/receipt/99999999999", "a number that is none")]
    public async Task What_is_not_there_is_not_found(string path, string because)
    {
        await using var site = await SectionSite.Open();
        var visitor = site.Host.Visit();
        await site.Enter(Soumu, visitor: visitor);

        var page = await visitor.Open(await site.Address(Soumu) + path);

        Assert.True(page.Status == HttpStatusCode.NotFound, because);
        Assert.Equal("ページが見つかりません", page.Heading);
    }
}
