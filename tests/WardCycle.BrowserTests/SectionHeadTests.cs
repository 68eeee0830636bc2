using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WardCycle.BrowserTests.Browsing;
using WardCycle.BrowserTests.Hosting;

namespace WardCycle.BrowserTests;

/// <summary>A section head's way from the link in the mail to the receipt.</summary>
[Collection(OneStage.Name)]
public sealed partial class SectionHeadTests(Stage stage)
{
    [Fact]
    public async Task The_link_in_the_mail_leads_to_the_receipt_and_every_page_on_the_way_is_without_findings()
    {
        await using var head = await Person.Arrive(stage.Browser, stage.Rehearsal);
        List<string> findings = [];
        var link = await stage.Rehearsal.InvitedLink(0);

        await head.Page.GotoAsync(link);
        Assert.Equal(link.Split('#')[1], await head.Page.GetByLabel(Code()).InputValueAsync());
        Assert.DoesNotContain('#', head.Page.Url);
        findings.AddRange(await head.Page.Findings("section-1-door"));

        await head.Press("入力画面を開く");
        findings.AddRange(await head.Page.Findings("section-2-form"));

        await head.Press("内容を確認する");
        Assert.StartsWith("エラー：", await head.Page.TitleAsync(), StringComparison.Ordinal);
        findings.AddRange(await head.Page.Findings("section-3-missing"));

        await Write(head.Page);
        await head.Press("下書き保存");
        findings.AddRange(await head.Page.Findings("section-4-draft"));

        await head.Press("内容を確認する");
        Assert.Equal("内容の確認", await head.Heading());
        findings.AddRange(await head.Page.Findings("section-5-check"));

        await head.Press("提出する");
        Assert.Equal("受付票", await head.Heading());
        findings.AddRange(await head.Page.Findings("section-6-receipt"));

        await head.Page.GetByRole(AriaRole.Link, new() { Name = "提出の履歴と変更点" }).ClickAsync();
        findings.AddRange(await head.Page.Findings("section-7-history"));

        await head.Page.GotoAsync(link.Split('#')[0]);
        findings.AddRange(await head.Page.Findings("section-8-door-again"));
        Assert.Empty(findings);
        Assert.All(head.Complaints, c => Assert.Contains("422", c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_script_the_code_typed_by_hand_leads_to_the_receipt()
    {
        await using var head = await Person.Arrive(stage.Browser, stage.Rehearsal, script: false);
        var link = (await stage.Rehearsal.InvitedLink(1)).Split('#');
        await head.Page.GotoAsync(link[0]);

        await head.Page.GetByLabel(Code()).FillAsync(link[1].ToLowerInvariant().Replace('-', ' '));
        await head.Press("入力画面を開く");
        await Write(head.Page);
        await head.Press("下書き保存");
        await head.Press("内容を確認する");
        await head.Press("提出する");

        Assert.Equal("受付票", await head.Heading());
    }

    [Fact]
    public async Task A_wrong_code_is_said_at_the_field_and_a_page_that_is_not_there_says_so_without_findings()
    {
        await using var head = await Person.Arrive(stage.Browser, stage.Rehearsal);
        await head.Page.GotoAsync((await stage.Rehearsal.InvitedLink(2)).Split('#')[0]);
        await head.Page.GetByLabel(Code()).FillAsync("0000-0000-0000-0000-0000-0000-0000-0000");
        await head.Press("入力画面を開く");

        Assert.Equal("true", await head.Page.GetByLabel(Code()).GetAttributeAsync("aria-invalid"));
        List<string> findings = [.. await head.Page.Findings("section-9-wrong-code")];
        await head.Open("/s");
        findings.AddRange(await head.Page.Findings("section-10-any-door"));
        await head.Open("/nothing-here");
        findings.AddRange(await head.Page.Findings("section-11-not-found"));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData(3, 320, 640, 1, "WCAG 1.4.10: the narrowest window")]
    [InlineData(4, 320, 256, 4, "WCAG 1.4.10: a window of 1280 by 1024 at 400 %")]
    public async Task A_narrow_window_never_scrolls_sideways(int section, int width, int height, float zoom, string reason)
    {
        await using var head = await Person.Arrive(stage.Browser, stage.Rehearsal, new() { Width = width, Height = height }, zoom: zoom);
        List<string> wide = [];
        await head.Page.GotoAsync(await stage.Rehearsal.InvitedLink(section));
        wide.AddRange(await head.Page.Overflow());
        await head.Press("入力画面を開く");
        wide.AddRange(await head.Page.Overflow());
        await Write(head.Page);
        await head.Press("内容を確認する");
        wide.AddRange(await head.Page.Overflow());
        await head.Press("提出する");
        wide.AddRange(await head.Page.Overflow());

        Assert.Equal("受付票", await head.Heading());
        Assert.True(wide.Count == 0, $"{reason}: {string.Join("; ", wide)}");
    }

    /// <summary>Something in every field of the form, with line breaks and characters of every width.</summary>
    private static async Task Write(IPage page)
    {
        foreach (var text in await page.Locator("form textarea").AllAsync())
        {
            await text.FillAsync("①窓口の待ち時間を平均8分以内にする。\n②𠮷野家の葛󠄀、㈱、ｶﾞ、〜と～を正しく扱う。");
        }

        foreach (var group in await page.Locator("form fieldset:has(input[type=radio])").AllAsync())
        {
            await group.GetByRole(AriaRole.Radio).First.CheckAsync();
        }
    }

    [GeneratedRegex("^確認コード")]
    private static partial Regex Code();
}
