using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The third sheet: what this file is.</summary>
internal static class AboutSheet
{
    public const string Name = "この資料について";

    private const double HeadWidth = 22, TextWidth = 90;

    public static Sheet Build(ReportContent content, PaperReport report, ReportWords words)
    {
        var rows = new List<SheetRow>
        {
            Row("表題", words.Title),
            Row("年度", $"{content.FiscalYear.Label}（{content.FiscalYear.Year}年度）"),
            Row("区", content.WardName),
            Row("段階", words.Phase),
            Row("現在日", words.AsOf),
            Row("版", words.Edition),
        };
        rows.AddRange(words.Notices.Select(notice => Row(notice.Mark, notice.Text)));
        rows.AddRange(
            from scale in report.Scales
            from grade in scale.Grades.Append(scale.Outside)
            where grade.Legend.Length > 0
            select Row($"{scale.Label} {grade.Mark}", grade.Legend));
        rows.AddRange((content.Reorganisations ?? []).Select(c => Row(ReportWords.ReorganisationHeading, ReportWords.Reorganisation(c))));
        rows.AddRange(content.Corrections.Select(c => Row("訂正", ReportWords.Correction(c))));
        return new(Name, [HeadWidth, TextWidth], rows);
    }

    private static SheetRow Row(string head, string text) => new(
        [new SheetCell(head, CellStyle.Heading), new SheetCell(text, CellStyle.Text)],
        Math.Min(TextFit.MaxHeight, Math.Max(TextFit.Height(head, HeadWidth), TextFit.Height(text, TextWidth))));
}
