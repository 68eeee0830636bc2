using System.Net;
using AngleSharp.Html.Dom;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;
using static WardCycle.Tests.Web.Section.SectionSite;

namespace WardCycle.Tests.Web.Section;

public sealed class SectionLossTests
{
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
    public async Task A_session_that_ran_out_loses_nothing_and_goes_on_with_the_code()
    {
        await using var site = await SectionSite.Open();
        var form = await site.Enter(Soumu);
        site.World.Time.Now += LinkSession.Lifetime;

        var held = await form.Fill(Field, "長く考えた\n文").Fill("内線", "45").Press(Save);
        Assert.Equal(HttpStatusCode.Forbidden, held.Status);
        Assert.Contains("長く考えた", held.Text, StringComparison.Ordinal);
        var wrong = await held.Fill("確認コード", "0000").Press("確認コードを送って続ける");
        Assert.Contains("長く考えた", wrong.Text, StringComparison.Ordinal);
        Assert.Single(wrong.Problems);
        var back = await wrong.Fill("確認コード", await site.World.Code(Soumu)).Press("確認コードを送って続ける");

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
}
