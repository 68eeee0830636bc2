using WardCycle.Reports.Paper;
using WardCycle.Reports.Spreadsheet;
using WardCycle.Surveys;

namespace WardCycle.Reports.Surveys;

/// <summary>Results as a workbook: one sheet, question by question.</summary>
internal static class SurveySheets
{
    private const double First = 34, Other = 14, Line = 120;

    public static byte[] Write(SurveyWords words)
    {
        var width = words.Tables.Max(t => Heads(t).Count);
        List<SheetRow> rows =
        [
            Wide(words.Title, CellStyle.Title, width),
            .. words.Content.IsRehearsal ? [Wide("【予行】これは練習用の資料です。", CellStyle.Notice, width)] : Array.Empty<SheetRow>(),
            .. words.Facts.Select(f => Wide($"{f.Head}：{f.Text}", CellStyle.Plain, width)),
            .. words.Tables.SelectMany(t => Table(t, width)),
            .. words.Summaries.SelectMany(s => new[] { Wide($"寄せられたご意見の要約　{s.Place}", CellStyle.Section, width), Wide(s.Text, CellStyle.Plain, width) }),
            .. words.Content.Corrections.Select(c => Wide($"訂正　{SurveyWords.Correction(c)}", CellStyle.Plain, width)),
        ];
        var sheet = new Sheet(SheetName.Of(words.Content.ScopeName, "History"), [First, .. Enumerable.Repeat(Other, width - 1)], rows);
        var name = PrintableText.Of(words.Content.ScopeName).Replace('\n', ' ').Replace("&", "&&", StringComparison.Ordinal);
        return XlsxFile.Of([sheet], $"&L{(name.Length > 40 ? name[..40] : name)}{(words.Content.IsRehearsal ? "　【予行】" : "")}&C&P / &N", WorkbookStyles.BlocksXml);
    }

    private static IEnumerable<SheetRow> Table(SurveyTable table, int width)
    {
        yield return Wide(table.Question.Label, CellStyle.Section, width);
        yield return Cells([.. Heads(table).Select(h => new SheetCell(h, CellStyle.Heading))]);
        foreach (var line in table.Lines)
        {
            IEnumerable<SheetCell> figures = line.Grades is { } grades
                ? [.. grades.Select(g => new SheetCell($"{g.Count}件（{g.Share}%）", CellStyle.Word)), .. table.Question.PrintsMean ? [new SheetCell(line.Mean ?? "", CellStyle.Word)] : Array.Empty<SheetCell>()]
                : Enumerable.Repeat(new SheetCell(line.Instead, CellStyle.Word), Heads(table).Count - 2);
            yield return Cells([new(line.Name, CellStyle.Unit), SheetCell.Count(line.N, CellStyle.Count), .. figures]);
        }
    }

    private static List<string> Heads(SurveyTable table) =>
        ["", "n", .. table.Question.Grades.Select(g => g.Label), .. table.Question.PrintsMean ? ["平均点"] : Array.Empty<string>()];

    private static SheetRow Wide(string text, CellStyle style, int width) => new(
        [new SheetCell(text, style, width), .. Enumerable.Repeat<SheetCell?>(null, width - 1)],
        Math.Min(TextFit.MaxHeight, TextFit.Height(text, Math.Min(Line, First + Other * (width - 1)), style == CellStyle.Title ? 1.4 : 1)));

    private static SheetRow Cells(IReadOnlyList<SheetCell> cells) =>
        new(cells, Math.Min(TextFit.MaxHeight, cells.Select((c, i) => TextFit.Height(c.Text, i == 0 ? First : Other)).Max()));
}
