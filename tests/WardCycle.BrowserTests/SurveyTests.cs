using WardCycle.BrowserTests.Browsing;
using WardCycle.BrowserTests.Hosting;
using WardCycle.Calendar;

namespace WardCycle.BrowserTests;

/// <summary>The counter survey of document 004: the visitor's short form, and the secretariat's pages after April.</summary>
[Collection(OneStage.Name)]
public sealed class SurveyTests(Stage stage)
{
    private const string Form = $"/q/mihon-2026/mihon/counter/spring";

    private static readonly string[] Pages =
        ["surveys", "surveys/counter/spring", "surveys/counter/spring/places/mihon/mihon", "surveys/counter/spring/preview", "wards/mihon/issues", "gaps?phase=targets", "filing", "erasures", "migration"];

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(320, 640)]
    public async Task A_visitor_answers_and_the_secretariat_reads_without_findings_or_sideways_scrolling(int width, int height)
    {
        await using var site = await Site.Open(MunicipalTime.At(new(2026, 4, 1), new(8, 30)));
        await site.Year.Start(rehearsal: true, "reception-targets");
        await using var visitor = await Person.Arrive(stage.Browser, site, new() { Width = width, Height = height }, withPolicy: false);
        List<string> findings = [];
        await visitor.Open(Form);
        findings.AddRange(await visitor.Page.Findings($"survey-form-{width}"));
        findings.AddRange(await visitor.Page.Overflow());
        await visitor.Page.Locator("main form input[type=radio]").First.CheckAsync();
        await visitor.Page.Locator("main form button").ClickAsync();
        Assert.Contains("ありがとうございました", await visitor.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        findings.AddRange(await visitor.Page.Findings($"survey-thanks-{width}"));

        await site.Year.AdvanceTo(new(2026, 5, 20));
        await visitor.Open(Form);
        findings.AddRange(await visitor.Page.Findings($"survey-over-{width}"));
        await using var office = await (await Person.Arrive(stage.Browser, site, new() { Width = width, Height = height }, withPolicy: false)).SignIn();
        foreach (var (part, i) in Pages.Select((p, i) => (p, i)))
        {
            Assert.True((await office.Open($"/office/cycles/{SiteYear.Cycle}/{part}")).Ok, part);
            findings.AddRange(await office.Page.Findings($"survey-office-{i}-{width}"));
            findings.AddRange(await office.Page.Overflow());
        }

        Assert.Empty(findings);
    }
}
