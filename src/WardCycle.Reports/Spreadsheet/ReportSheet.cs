using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The first sheet where the report is one table of units.</summary>
internal sealed class ReportSheet(ReportContent content, PaperReport report, PaperTable table, ReportWords words)
{
    private readonly double[] widths = [.. table.Columns.Select(c => c.Percent).Prepend(table.UnitPercent).Select(p => Math.Round(p / 100 * ReportLines.TotalWidth, 1))];
    private readonly List<SheetRow> rows = [];

    public Sheet Build(string name)
    {
        var lines = new ReportLines(content, report, words, widths.Length);
        rows.AddRange(lines.Head());
        var firstTitle = rows.Count + 1;
        Headings();
        var titles = (firstTitle, rows.Count);
        foreach (var group in table.Groups)
        {
            Group(group);
        }

        rows.AddRange(lines.Foot());
        return new(name, widths, rows, titles);
    }

    private void Headings()
    {
        var top = new List<SheetCell?> { new(table.UnitHeading, CellStyle.Heading, Rows: table.HeadingRows) };
        foreach (var span in table.Spans)
        {
            top.Add(new(WithNote(span.Heading, span.Note), CellStyle.Heading, span.Count, span.IsGroup ? 1 : table.HeadingRows));
            top.AddRange(Enumerable.Repeat<SheetCell?>(null, span.Count - 1));
        }

        rows.Add(new(top, TextFit.Height("一行", ReportLines.TotalWidth) + 4));
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
        _ when cell.IsWord && cell.Notes.Count == 0 => CellStyle.Word,
        CellKind.Grade => CellStyle.Mark,
        CellKind.Outside when cell.Notes.Count == 0 => CellStyle.Mark,
        CellKind.Missing => CellStyle.Gap,
        _ => CellStyle.Text,
    };

    private static string WithNote(string heading, string note) => note.Length == 0 ? heading : $"{heading}\n{note}";
}
