using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The first sheet: the paper form.</summary>
internal sealed class ReportSheet(ReportContent content, PaperTable table, ReportWords words)
{
    /// <summary>Digits across the page: A4 landscape prints it at about 90 %.</summary>
    private const double TotalWidth = 160;

    private readonly double[] widths = [.. table.Columns.Select(c => c.Percent).Prepend(table.UnitPercent).Select(p => Math.Round(p / 100 * TotalWidth, 1))];
    private readonly List<SheetRow> rows = [];

    public Sheet Build(string name)
    {
        Head();
        var firstTitle = rows.Count + 1;
        Headings();
        var titles = (firstTitle, rows.Count);
        foreach (var group in table.Groups)
        {
            Group(group);
        }

        Foot();
        return new(name, widths, rows, titles);
    }

    private void Head()
    {
        Wide(words.Title, CellStyle.Title, 1.4);
        foreach (var (mark, text) in words.Notices)
        {
            Wide($"{mark}{text}", CellStyle.Notice, 1.1);
        }

        Wide(words.Preamble, CellStyle.Plain);
        Wide(words.Version, CellStyle.Plain);
        foreach (var scale in content.Scheme.PrintedScales())
        {
            Wide(ReportWords.LegendHeading(scale), CellStyle.Strong);
            Wide(string.Join("　　", ReportWords.Legend(scale, table).Select(grade => ReportWords.LegendLine(scale, grade))), CellStyle.Plain);
        }

        Wide(words.Ward, CellStyle.Strong);
    }

    private void Headings()
    {
        var top = new List<SheetCell?> { new(table.UnitHeading, CellStyle.Heading, Rows: table.HeadingRows) };
        foreach (var span in table.Spans)
        {
            top.Add(new(WithNote(span.Heading, span.Note), CellStyle.Heading, span.Count, span.IsGroup ? 1 : table.HeadingRows));
            top.AddRange(Enumerable.Repeat<SheetCell?>(null, span.Count - 1));
        }

        rows.Add(new(top, TextFit.Height("一行", TotalWidth) + 4));
        if (table.HasGroups)
        {
            var second = table.Columns.Select(c => c.Group is null ? null : new SheetCell(WithNote(c.Heading, c.Note), CellStyle.Heading));
            rows.Add(new([null, .. second], HeadingHeight() - 20));
        }
    }

    private double HeadingHeight() => 20 + table.Columns.Max(c => TextFit.Height(WithNote(c.Heading, c.Note), widths[c.Number]));

    /// <summary>A row too high for a spreadsheet goes over several, merged into one again.</summary>
    private void Group(PaperGroup group)
    {
        var heights = group.Rows.Select(Height).ToList();
        var parts = heights.Select(h => (int)Math.Ceiling(h / TextFit.MaxHeight)).ToList();
        for (var i = 0; i < group.Rows.Count; i++)
        {
            var row = group.Rows[i];
            var cells = row.Cells.Select(cell => cell.Rows == 0 ? null : Cell(cell, parts.Skip(i).Take(cell.Rows).Sum()));
            rows.Add(new([new(row.Unit, CellStyle.Unit, Rows: parts[i]), .. cells], heights[i] / parts[i]));
            rows.AddRange(Enumerable.Repeat(new SheetRow([.. widths.Select(_ => (SheetCell?)null)], heights[i] / parts[i]), parts[i] - 1));
        }
    }

    private double Height(PaperRow row) => row.Cells
        .Zip(table.Columns, (cell, column) => TextFit.Height(cell.All, widths[column.Number], cell is { Kind: CellKind.Grade, Notes.Count: 0 } ? 1.4 : 1))
        .Append(TextFit.Height(row.Unit, widths[0]))
        .Max();

    private static SheetCell Cell(PaperCell cell, int sheetRows) => new(cell.All, Style(cell), Rows: sheetRows);

    private static CellStyle Style(PaperCell cell) => cell.Kind switch
    {
        CellKind.Grade => CellStyle.Mark,
        CellKind.Outside when cell.Notes.Count == 0 => CellStyle.Mark,
        CellKind.Missing => CellStyle.Gap,
        _ => CellStyle.Text,
    };

    private void Foot()
    {
        Wide(ReportWords.Later(table), CellStyle.Plain);
        if (content.Corrections.Count > 0)
        {
            Wide("訂正のお知らせ", CellStyle.Strong);
        }

        foreach (var correction in content.Corrections)
        {
            Wide(ReportWords.Correction(correction), CellStyle.Plain);
        }
    }

    private void Wide(string text, CellStyle style, double size = 1)
    {
        if (text.Length > 0)
        {
            var cells = Enumerable.Repeat<SheetCell?>(null, widths.Length - 1).Prepend(new(text, style, widths.Length));
            rows.Add(new([.. cells], Math.Min(TextFit.MaxHeight, TextFit.Height(text, TotalWidth, size))));
        }
    }

    private static string WithNote(string heading, string note) => note.Length == 0 ? heading : $"{heading}\n{note}";
}
