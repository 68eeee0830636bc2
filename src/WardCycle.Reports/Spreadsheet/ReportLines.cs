using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The lines over and under the tables of the first sheet, each over all columns.</summary>
internal sealed class ReportLines(ReportContent content, PaperReport report, ReportWords words, int columns)
{
    /// <summary>Digits across the page: A4 landscape prints it at about 90 %.</summary>
    public const double TotalWidth = 160;

    public IEnumerable<SheetRow> Head() =>
    [
        .. Wide(words.Title, CellStyle.Title, 1.4),
        .. words.Notices.SelectMany(notice => Wide($"{notice.Mark}{notice.Text}", CellStyle.Notice, 1.1)),
        .. Wide(words.Preamble, CellStyle.Plain),
        .. Wide(words.Version, CellStyle.Plain),
        .. Legends(),
        .. Wide(words.Ward, CellStyle.Strong),
    ];

    public IEnumerable<SheetRow> Foot() =>
    [
        .. Wide(ReportWords.Later(report), CellStyle.Plain),
        .. content.Reorganisations is { Count: > 0 } ? Wide(ReportWords.ReorganisationHeading, CellStyle.Strong) : [],
        .. (content.Reorganisations ?? []).SelectMany(c => Wide(ReportWords.Reorganisation(c), CellStyle.Plain)),
        .. content.Corrections.Count > 0 ? Wide("訂正のお知らせ", CellStyle.Strong) : [],
        .. content.Corrections.SelectMany(c => Wide(ReportWords.Correction(c), CellStyle.Plain)),
    ];

    /// <summary>One row with the text in a cell over all columns; none for no text.</summary>
    public IEnumerable<SheetRow> Wide(string text, CellStyle style, double size = 1)
    {
        if (text.Length > 0)
        {
            var cells = Enumerable.Repeat<SheetCell?>(null, columns - 1).Prepend(new(text, style, columns));
            yield return new([.. cells], Math.Min(TextFit.MaxHeight, TextFit.Height(text, TotalWidth, size)));
        }
    }

    private IEnumerable<SheetRow> Legends() =>
        from legend in report.Legends
        from row in Wide(ReportWords.LegendHeading(legend.Scale), CellStyle.Strong)
            .Concat(Wide(string.Join("　　", legend.Grades.Select(grade => ReportWords.LegendLine(legend.Scale, grade))), CellStyle.Plain))
        select row;
}
