using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WardCycle.BrowserTests.Browsing;

namespace WardCycle.BrowserTests;

/// <summary>What comes out of the printer.</summary>
[Collection(OneStage.Name)]
public sealed partial class PrintTests(Stage stage)
{
    private const double LongSide = 297 / 25.4 * 72;
    private const double ShortSide = 210 / 25.4 * 72;

    [Fact]
    public async Task A_published_report_prints_on_A4_landscape()
    {
        await using var reader = await Person.Arrive(stage.Browser, stage.Lived);
        await reader.Open("/public/2026");
        var report = reader.Page.Locator("a[href$='.html']").First;
        await reader.Open((await report.GetAttributeAsync("href"))!);

        var (width, height) = await Print(reader.Page, "print-report");
        Assert.Equal((Math.Round(LongSide), Math.Round(ShortSide)), (Math.Round(width), Math.Round(height)));
    }

    [Fact]
    public async Task The_secretariats_list_prints_on_A4()
    {
        await using var person = await (await Person.Arrive(stage.Browser, stage.Lived)).SignIn();
        await person.Open("/office/cycles/mihon-2026/wards/mihon");

        var (width, height) = await Print(person.Page, "print-ward");
        Assert.Equal((Math.Round(ShortSide), Math.Round(LongSide)), (Math.Round(width), Math.Round(height)));
    }

    /// <summary>The first sheet's width and height in points.</summary>
    private static async Task<(double Width, double Height)> Print(IPage page, string name)
    {
        var pdf = await page.PdfAsync(new() { Path = Workplace.Screen($"{name}.pdf"), PreferCSSPageSize = true, PrintBackground = true });
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.ScreenshotAsync(new() { Path = Workplace.Screen($"{name}.png"), FullPage = true });
        var box = MediaBox().Match(Encoding.Latin1.GetString(pdf));
        Assert.True(box.Success, "The PDF names no page size.");
        return (double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(box.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")]
    private static partial Regex MediaBox();
}
