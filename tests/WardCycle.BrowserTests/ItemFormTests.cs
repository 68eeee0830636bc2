using WardCycle.BrowserTests.Browsing;
using WardCycle.BrowserTests.Hosting;
using WardCycle.Calendar;

namespace WardCycle.BrowserTests;

/// <summary>The longest form: document 000's year-end with 24 items, figures and suggestions.</summary>
[Collection(OneStage.Name)]
public sealed class ItemFormTests(Stage stage)
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(320, 640)]
    public async Task A_form_of_items_is_without_findings_and_never_scrolls_sideways(int width, int height)
    {
        await using var site = await Site.Open(MunicipalTime.At(new(2026, 4, 1), new(8, 30)));
        await site.Year.Start(rehearsal: true, "osaka-tsurumi");
        await site.Year.AdvanceTo(new(2027, 3, 2));
        await using var mayor = await Person.Arrive(stage.Browser, site, new() { Width = width, Height = height });
        List<string> findings = [];
        await mayor.Page.GotoAsync(await site.InvitedLink(0));

        await mayor.Press("入力画面を開く");
        findings.AddRange(await mayor.Page.Findings($"items-1-form-{width}"));
        findings.AddRange(await mayor.Page.Overflow());
        await mayor.Page.Locator("[name='a-o6-1-a--actual']").FillAsync("38件");
        await mayor.Page.Locator("[name='a-o6-1-b--actual']").FillAsync("20.10%");
        await mayor.Press("下書き保存");
        Assert.Contains("目安：順調（目標を達成しているとき）", await mayor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        findings.AddRange(await mayor.Page.Findings($"items-2-draft-{width}"));
        findings.AddRange(await mayor.Page.Overflow());
        await mayor.Press("内容を確認する");
        findings.AddRange(await mayor.Page.Findings($"items-3-missing-{width}"));
        findings.AddRange(await mayor.Page.Overflow());

        Assert.Empty(findings);
    }
}
