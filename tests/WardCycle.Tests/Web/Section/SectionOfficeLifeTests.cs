using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Sheets;

namespace WardCycle.Tests.Web.Section;

/// <summary>What a section meets after its submission: the wording of its text, and its head's confirmation.</summary>
public sealed class SectionOfficeLifeTests
{
    private static readonly PhaseId T = SheetWorld.Targets;

    [Fact]
    public async Task A_section_sees_both_texts_and_objects_with_a_reason()
    {
        await using var site = await SectionSite.Open();
        await SectionSite.Submit(await site.Enter(SheetWorld.Soumu), "窓口の待ち時間を短くします。");
        await Word(site, "窓口の待ち時間を短縮します。");

        var page = await (await site.Enter(SheetWorld.Soumu)).Follow("整理された文章を確かめる");
        var empty = await page.Fill("異議の理由", "").Press("異議を送る（所属等の目標）");
        var sent = await page.Fill("異議の理由", "短縮では<b>意味</b>が変わります。").Press("異議を送る（所属等の目標）");

        Assert.Contains("窓口の待ち時間を短くします。", page.Text, StringComparison.Ordinal);
        Assert.Contains("窓口の待ち時間を短縮します。", page.Text, StringComparison.Ordinal);
        Assert.Contains("異議の理由を入力してください", empty.Described("異議の理由"), StringComparison.Ordinal);
        Assert.Equal(empty.Field("異議の理由").Id, empty.Document.QuerySelector("[role=alert] a")!.GetAttribute("href")![1..]);
        Assert.Contains("異議を送りました", sent.Text, StringComparison.Ordinal);
        Assert.True((await site.World.State(SheetWorld.Soumu, T)).Wording!.HasObjection);
        Assert.DoesNotContain("<b>意味</b>", sent.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_confirms_on_the_same_link_and_the_clerk_cannot()
    {
        var yaml = ShippedSchemes.Yaml(ShippedSchemes.Default)!.Replace("  - id: targets\n", "  - id: targets\n    confirm: head\n", StringComparison.Ordinal);
        await using var site = await SectionSite.Open(yaml);
        await SectionSite.Submit(await site.Enter(SheetWorld.Soumu, "clerk"), "窓口の待ち時間を短くします。");

        var clerk = await (await site.Enter(SheetWorld.Soumu, "clerk")).Follow("提出した内容と所属長の確認");
        var head = await (await site.Enter(SheetWorld.Soumu)).Follow("提出した内容と所属長の確認");
        var done = await head.Press("確認しました");

        Assert.Contains("所属長の確認を待っています", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("所属長の確認は済んでいます", done.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await site.World.State(SheetWorld.Soumu, T)).Confirmed!.Revision);
    }

    private static async Task Word(SectionSite site, string text)
    {
        var now = site.World.Time.Now;
        await site.World.Commit(Change.New(
            Keys.Wording(SheetWorld.Soumu, T, 1), new WordingRow(1, SheetWorld.Target, 1, text, "広報の手引にそろえました。", "jimukyoku", now)));
        await site.World.Set(SheetWorld.Soumu, T, s => s with { Wording = new(1, now, [new(SheetWorld.Target, 1, now)]) });
    }

    /// <summary>Every page and every button of a section is shut to a superior's link, whatever is posted with whose token.</summary>
    [Fact]
    public async Task A_superior_confirms_by_a_link_that_opens_nothing_else()
    {
        var yaml = ShippedSchemes.Yaml(ShippedSchemes.Default)!.Replace("  - id: targets\n", "  - id: targets\n    confirm: department\n", StringComparison.Ordinal);
        await using var site = await SectionSite.Open(yaml, superiors: true);
        var link = (await site.World.Visit(SheetWorld.Soumu, SheetWorld.DepartmentHead)).Link;
        var (visitor, code) = (site.Host.Visit(), WardCycle.Links.LinkCode.Of(site.World.Parts.Keys, link)!);
        async Task<Page> Enter() => await (await visitor.Open($"/s/{link.Id}")).Fill("確認コード", code).Press("入力画面を開く");

        Assert.Contains("まだ提出された内容はありません", (await Enter()).Text, StringComparison.Ordinal);
        await SectionSite.Submit(await site.Enter(SheetWorld.Soumu), "部に確かめてもらう目標です。");
        var confirm = await Enter();
        Assert.Contains("部に確かめてもらう目標です。", confirm.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("入力の画面へ戻る", confirm.Text, StringComparison.Ordinal);
        foreach (var path in new[] { "sheet", "sheet/targets", "note", "sheet/targets/history", "sheet/targets/wording", "sheet/targets/change", "sheet/targets/receipt/1" })
        {
            Assert.DoesNotContain("部に確かめてもらう目標です。", (await visitor.Open($"/s/{link.Id}/{path}")).Text, StringComparison.Ordinal);
        }

        var done = await confirm.Press("確認しました");

        Assert.Contains("部の確認は済んでいます", done.Text, StringComparison.Ordinal);
        Assert.Equal(SheetWorld.DepartmentHead.Value, (await site.World.State(SheetWorld.Soumu, T)).DepartmentConfirmed!.By);
    }
}
