using System.IO.Compression;
using System.Net;
using WardCycle.Tests.Web;
using static WardCycle.Tests.Figures.FigureWorld;

namespace WardCycle.Tests.Figures;

/// <summary>How a figure went over the years, on the city board and in the meeting's papers: drawn, said in words, and as a table of all wards.</summary>
public sealed class CityCourseTests
{
    private const string Board = "/office/cycles/figures-2027/city";

    [Fact]
    public async Task The_average_of_all_wards_is_drawn_over_the_years_with_a_table_of_every_ward()
    {
        await using var host = await TwoYears();
        var page = await (await (await host.SignedIn()).Open(Board)).Follow("年度ごとの推移も表示する");
        var drawn = Assert.Single(page.Document.QuerySelectorAll("svg.wc-course"));
        Assert.Equal("点検：市民アンケートの満足度（平均）の推移：令和8年度 80.5%（n=1）、令和9年度 73.43%（n=3）", drawn.GetAttribute("aria-label"));
        var table = page.Document.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")!.TextContent.EndsWith("の推移", StringComparison.Ordinal));
        Assert.Equal(["年度", "見本区", "見本第2区", "見本第3区", "全区"], table.QuerySelectorAll("thead th").Select(Page.Words));
        Assert.Equal(["令和8年度", "80.5%（n=1）", "―", "―", "80.5%（n=1）"], table.QuerySelectorAll("tbody tr")[0].Children.Select(Page.Words));
    }

    [Fact]
    public async Task A_first_year_draws_nothing()
    {
        var world = await Start();
        await world.Submit(First, "50%");
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var page = await (await host.SignedIn()).Open("/office/cycles/figures-2026/city");
        Assert.Empty(page.Document.QuerySelectorAll("svg.wc-course"));
        Assert.Contains("数値の平均", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_papers_are_a_workbook_too_and_say_the_same()
    {
        await using var host = await TwoYears();
        var city = await host.SignedIn();
        Assert.True((await city.Open("/office/cycles/figures-2027/papers")).HasLink("Excelの形式で受け取る"));
        var bytes = await (await city.Open("/office/cycles/figures-2027/papers.xlsx")).Answer.Content.ReadAsByteArrayAsync();
        Reports.WorkbookTests.HasItsFormats(bytes);
        var sheet = Sheet(bytes);
        foreach (var text in new[] { "会議資料", "1　各区の進み具合", "80.5%（n=1）", "73.43%（n=3）", "令和8年度", "全区" })
        {
            Assert.Contains(text, sheet, StringComparison.Ordinal);
        }

        Assert.Equal(bytes, await (await city.Open("/office/cycles/figures-2027/papers.xlsx")).Answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_wards_account_reads_the_averages_of_all_but_the_lines_of_its_own_ward_alone()
    {
        await using var host = await TwoYears();
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        var page = await ward.Open(Board);
        Assert.DoesNotContain("見本第2区", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ward.Open("/office/cycles/figures-2027/papers.xlsx")).Status);
    }

    private static async Task<WebHost> TwoYears()
    {
        var world = await Start();
        await world.Submit(First, "50%");
        await world.Set(Entered());
        world.Time.Now = world.Time.Now.AddYears(1);
        await world.Begin(2027);
        await world.Commands.Do(City, Of(2027), Entered(first: "86.9%"));
        return await WebHost.Start(new() { Record = world.Record, Time = world.Time });
    }

    private static string Sheet(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var parts = zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
        return string.Concat(parts);
    }
}
