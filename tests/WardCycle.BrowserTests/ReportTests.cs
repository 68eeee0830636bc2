using System.Collections.Immutable;
using System.Text;
using Microsoft.Playwright;
using WardCycle.BrowserTests.Browsing;
using WardCycle.Publication;
using WardCycle.Reports;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.BrowserTests;

/// <summary>Every shipped scheme's report, with every public field filled in, as a reader meets it.</summary>
[Collection(OneStage.Name)]
public sealed class ReportTests(Stage stage)
{
    public static TheoryData<string> Schemes => [.. ShippedSchemes.Ids];

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task A_report_is_accessible_fits_a_narrow_screen_and_prints(string scheme)
    {
        var file = new ReportWriter().Write(Content(scheme)).Single(f => f.Name.EndsWith(".html", StringComparison.Ordinal));
        var page = await stage.Browser.NewPageAsync();
        await page.SetContentAsync(Encoding.UTF8.GetString(file.Content.Bytes.Span));

        var findings = await page.Findings($"report-{scheme}");
        await page.PdfAsync(new() { Path = Workplace.Screen($"report-{scheme}.pdf"), PreferCSSPageSize = true, PrintBackground = true });
        await page.CloseAsync();

        Assert.Empty(findings);
    }

    private static ReportContent Content(string id)
    {
        var scheme = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml(id)!);
        var answers = scheme.Phases.SelectMany(p => p.Fields).Where(f => f.IsPublic).ToDictionary(f => f.Id, f => Answer(f, scheme));
        var row = new ReportRow(
            "見本部", "見本課", "mihon-ka", new Answers(answers), ImmutableDictionary<PhaseId, string>.Empty, [], ImmutableDictionary<PhaseId, DateOnly>.Empty,
            Earlier: [new(new(2025), new(answers), [])]);
        return new(
            scheme, scheme.Phases[^1].Id, new(2026), "mihon", "見本区", new(2027, 3, 31), Edition: 1, IsDraft: false, IsRehearsal: false,
            [row, row with { Section = "別の見本課", UnitId = "betsu" }], []);
    }

    private static string Answer(FieldScheme field, Scheme scheme) => field.Kind switch
    {
        FieldKind.Choice => scheme.Scale(field.Scale!).Grades[0].Code,
        FieldKind.Figure => "12.50%",
        FieldKind.Date => "2026-11-30",
        FieldKind.Line => "実施",
        _ => "①窓口でお待たせする時間を短くします。\n②ご案内のあとに一言お尋ねします。",
    };
}
