using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using WardCycle.Publication;
using WardCycle.Reports;

namespace WardCycle.Tests.Reports;

public sealed class PublicIndexPageTests
{
    private static readonly PublicationEntry Published = new(
        new(2026), ReportWorld.Targets, "目標設定", "kamigyo", "上京区", 2, new(2026, 6, 10),
        [new(new(2026, 7, 1), 2, "納税課の目標を改めました。")],
        ["2026/targets-kamigyo.html", "2026/targets-kamigyo.xlsx", "2026/targets-kamigyo.csv", "2026/targets-kamigyo.json"]);

    [Fact]
    public void Years_stand_newest_first_with_a_table_for_every_phase()
    {
        var page = Page(Published with { FiscalYear = new(2025) }, Published, Published with { Phase = ReportWorld.MidYear, PhaseLabel = "中間確認" });

        Assert.Equal(["令和8年度", "令和7年度"], page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(["令和8年度　目標設定", "令和8年度　中間確認", "令和7年度　目標設定"], page.QuerySelectorAll("caption").Select(c => c.TextContent));
        Assert.All(page.QuerySelectorAll("th"), th => Assert.True(th.GetAttribute("scope") is "col" or "row"));
    }

    [Fact]
    public void A_ward_has_links_to_all_formats_the_day_the_edition_and_its_corrections()
    {
        var row = Page(Published).QuerySelector("tbody tr")!;

        Assert.Equal(Published.Files.Select(f => $"./{f}"), row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.All(row.QuerySelectorAll("a"), a => Assert.Contains("上京区", a.TextContent, StringComparison.Ordinal));
        Assert.Contains("令和8年6月10日", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("第2版", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("納税課の目標を改めました。", row.QuerySelector("ul.notes li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_report_has_a_note_and_no_link()
    {
        var row = Page(Published with { Withdrawal = "内容を確かめています。" }).QuerySelector("tbody tr")!;

        Assert.Empty(row.QuerySelectorAll("a"));
        Assert.Contains("取り下げました。 内容を確かめています。", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "./javascript%3Aalert%281%29", "a scheme is no scheme")]
    [InlineData("../../x.html", "./x.html", "no way upward")]
    [InlineData("//evil/x.html", "./evil/x.html", "no foreign host")]
    [InlineData("a b\"<.csv", "./a%20b%22%3C.csv", "signs are escaped")]
    public void No_file_name_leads_elsewhere(string file, string address, string reason) =>
        Assert.True(address == Page(Published with { Files = [file] }).QuerySelector("a")!.GetAttribute("href"), reason);

    [Fact]
    public void Before_the_first_publication_it_says_so() =>
        Assert.Contains("まだありません", Page().QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_rehearsals_index_says_so() =>
        Assert.StartsWith("【予行】", Read(PublicIndexPage.Write("題名", [Published], isRehearsal: true)).Title, StringComparison.Ordinal);

    [Fact]
    public void Hostile_names_stay_text()
    {
        var page = Page(Published with { WardName = "<script>alert(1)</script>", Withdrawal = "<img src=x>" });

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("tbody th")!.TextContent);
    }

    private static IHtmlDocument Page(params PublicationEntry[] entries) => Read(PublicIndexPage.Write("区役所の目標と結果", entries));

    private static IHtmlDocument Read(ReportFile file)
    {
        Assert.Equal("index.html", file.Name);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content.Bytes.Span));
    }
}
