using WardCycle.BrowserTests.Browsing;
using WardCycle.BrowserTests.Hosting;
using Xunit.Abstractions;

namespace WardCycle.BrowserTests;

/// <summary>Every page that the secretariat and the public can reach by links.</summary>
[Collection(OfficeStage.Name)]
public sealed class OfficeTests(Stage stage, ITestOutputHelper output)
{
    [Fact]
    public async Task The_ways_in_are_without_findings()
    {
        await using var person = await Person.Arrive(stage.Browser, stage.Lived);
        List<string> findings = [];
        foreach (var path in new[] { "", "/code", "/invitation" })
        {
            await person.Open($"/office/sign-in{path}");
            findings.AddRange(await person.Page.Findings($"signin{path.Replace('/', '-')}"));
            await person.Page.Locator("main form button").First.ClickAsync();
            findings.AddRange(await person.Page.Findings($"signin{path.Replace('/', '-')}-missing"));
        }

        Assert.Empty(findings);
    }

    [Fact]
    public Task Every_office_page_of_a_rehearsal_is_without_findings() => Everywhere(stage.Rehearsal, "rehearsal", "/office", 15);

    [Fact]
    public Task Every_office_page_of_a_year_in_november_is_without_findings() => Everywhere(stage.Lived, "year", "/office", 25);

    [Fact]
    public async Task Every_public_page_and_published_report_is_without_findings()
    {
        await using var reader = await Person.Arrive(stage.Browser, stage.Lived, withPolicy: false);
        await Look(reader, "public", "/public", 3);
    }

    [Fact]
    public async Task No_page_of_the_office_breaks_the_content_policy_or_complains()
    {
        foreach (var site in new[] { stage.Rehearsal, stage.Lived })
        {
            await using var person = await (await Person.Arrive(stage.Browser, site)).SignIn();
            await new Crawl(person, "").From("/office", (_, _) => Task.FromResult<IReadOnlyList<string>>([]));
            Assert.True(person.Complaints.Count == 0, string.Join('\n', person.Complaints));
        }
    }

    [Fact]
    public async Task The_next_step_of_a_rehearsal_shows_on_the_board_at_once()
    {
        await using var site = await Site.Open(Calendar.MunicipalTime.At(new(2026, 4, 1), new(8, 30)));
        await site.Year.Start(rehearsal: true);
        await using var person = await (await Person.Arrive(stage.Browser, site)).SignIn();
        await person.Open($"/office/cycles/{SiteYear.Cycle}");
        List<string> findings = [.. await person.Page.Findings("clock-1-begun")];

        await person.Press("次へ進む");
        findings.AddRange(await person.Page.Findings("clock-2-next"));
        await person.Press("模擬入力で進める");
        findings.AddRange(await person.Page.Findings("clock-3-simulated"));
        Assert.Empty(findings);
    }

    private async Task Everywhere(Site site, string name, string start, int fewest)
    {
        await using var person = await (await Person.Arrive(stage.Browser, site, withPolicy: false)).SignIn();
        await Look(person, name, start, fewest);
    }

    private async Task Look(Person person, string name, string start, int fewest)
    {
        var crawl = new Crawl(person, name);
        var findings = await crawl.From(start, (page, picture) => page.Findings(picture));
        output.WriteLine($"{name}: {crawl.Pages} pages");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.True(crawl.Pages >= fewest, $"Only {crawl.Pages} pages.");
    }
}
