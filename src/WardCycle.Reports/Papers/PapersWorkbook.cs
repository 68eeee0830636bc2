using WardCycle.Publication;
using WardCycle.Reports.Paper;
using WardCycle.Reports.Spreadsheet;
using WardCycle.Secretariat.Papers;

namespace WardCycle.Reports.Papers;

/// <summary>会議資料 as a workbook: one sheet, part by part; every cell a typed string.</summary>
public static class PapersWorkbook
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const double First = 34, Other = 14, Line = 120;
    private const int LongText = 30;

    public static ReportFile Write(MeetingPapers papers)
    {
        var width = Math.Max(4, papers.Parts.SelectMany(p => p.Blocks).OfType<PapersBlock.Table>().Select(t => t.Heads.Count).DefaultIfEmpty().Max());
        List<SheetRow> rows =
        [
            Wide(papers.Title, CellStyle.Title, width),
            .. papers.IsRehearsal ? [Wide("【予行】これは練習用の資料です。", CellStyle.Notice, width)] : Array.Empty<SheetRow>(),
            Wide(papers.Facts, CellStyle.Plain, width),
            .. papers.Parts.SelectMany((part, i) => part.Blocks.SelectMany(b => Block(b, width)).Prepend(Wide($"{i + 1}　{part.Heading}", CellStyle.Title, width))),
        ];
        var sheet = new Sheet(SheetName.Of(papers.Title, "History"), [First, .. Enumerable.Repeat(Other, width - 1)], rows);
        var name = PrintableText.Of(papers.Title).Replace('\n', ' ').Replace("&", "&&", StringComparison.Ordinal);
        var footer = $"&L{(name.Length > 40 ? name[..40] : name)}{(papers.IsRehearsal ? "　【予行】" : "")}&C&P / &N";
        return new($"{papers.FileName}.xlsx", new(XlsxFile.Of([sheet], footer, WorkbookStyles.BlocksXml), XlsxType));
    }

    private static IEnumerable<SheetRow> Block(PapersBlock block, int width) => block switch
    {
        PapersBlock.Heading heading => [Wide(heading.Text, CellStyle.Section, width)],
        PapersBlock.Words words => [Wide(words.Text, CellStyle.Plain, width)],
        PapersBlock.Lines lines => lines.Items.Select(l => Wide($"・{l}", CellStyle.Plain, width)),
        PapersBlock.Table table => Table(table, width),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block."),
    };

    /// <summary>A table of few columns and long texts takes the paper's width with its last one.</summary>
    private static IEnumerable<SheetRow> Table(PapersBlock.Table table, int width)
    {
        yield return Wide(table.Caption, CellStyle.Section, width);
        var last = table.Heads.Count < width && table.Rows.Any(r => r[^1].Length > LongText || r[^1].Contains('\n', StringComparison.Ordinal)) ? width - table.Heads.Count + 1 : 1;
        yield return Cells(table.Heads, _ => CellStyle.Heading, last);
        foreach (var row in table.Rows)
        {
            yield return Cells(row, i => i == 0 ? CellStyle.Unit : row[i].Length > Other ? CellStyle.Text : CellStyle.Word, last);
        }
    }

    private static SheetRow Cells(IReadOnlyList<string> texts, Func<int, CellStyle> style, int last) => new(
        [.. texts.Select((t, i) => Cell(t, style(i), i == texts.Count - 1 ? last : 1)), .. Enumerable.Repeat<SheetCell?>(null, last - 1)],
        Math.Min(TextFit.MaxHeight, texts.Select((t, i) => TextFit.Height(t, i == 0 ? First : i == texts.Count - 1 ? Other * last : Other)).Max()));

    private static SheetCell Cell(string text, CellStyle style, int columns) =>
        columns == 1 && style == CellStyle.Word && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
            ? SheetCell.Count(count, CellStyle.Count)
            : new(text, style, columns);

    private static SheetRow Wide(string text, CellStyle style, int width) => new(
        [new SheetCell(text, style, width), .. Enumerable.Repeat<SheetCell?>(null, width - 1)],
        Math.Min(TextFit.MaxHeight, TextFit.Height(text, Math.Min(Line, First + (Other * (width - 1))), style == CellStyle.Title ? 1.4 : 1)));
}
