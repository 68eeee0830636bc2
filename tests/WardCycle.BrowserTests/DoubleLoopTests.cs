using WardCycle.BrowserTests.Browsing;
using WardCycle.BrowserTests.Hosting;
using WardCycle.Calendar;

namespace WardCycle.BrowserTests;

/// <summary>Document 001's pages after the review: standards, proposals, policies, casebook, city board, papers.</summary>
[Collection(OneStage.Name)]
public sealed class DoubleLoopTests(Stage stage)
{
    private static readonly string[] Pages =
        ["standards", "standards/propose", "standards/propose?standard=std2", "standards/proposals/1", "standards/proposals/2", "standards/meetings", "cases", "cases/add", "city", "papers", "wards/mihon/policy"];

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(320, 640)]
    public async Task Every_page_of_the_double_loop_is_without_findings_and_never_scrolls_sideways(int width, int height)
    {
        await using var site = await Site.Open(MunicipalTime.At(new(2026, 4, 1), new(8, 30)));
        await site.Year.Start(rehearsal: false, "kawasaki");
        await site.Year.LiveUntil(MunicipalTime.At(new(2027, 3, 31), new(9, 0)));
        await using var person = await (await Person.Arrive(stage.Browser, site, new() { Width = width, Height = height }, withPolicy: false)).SignIn();
        List<string> findings = [];
        foreach (var (part, i) in Pages.Select((p, i) => (p, i)))
        {
            await person.Open($"/office/cycles/{SiteYear.Cycle}/{part}");
            findings.AddRange(await person.Page.Findings($"loop-{i}-{width}"));
            findings.AddRange(await person.Page.Overflow());
        }

        Assert.Empty(findings);
    }
}
