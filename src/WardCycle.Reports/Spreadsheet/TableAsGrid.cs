using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The table of units as a grid, for a sheet on which other tables stand too.</summary>
internal static class TableAsGrid
{
    public static PaperGrid Of(PaperTable table)
    {
        List<GridCell> cells = [new(0, 0, table.HeadingRows, 1, Text(table.UnitHeading), IsHeading: true)];
        cells.AddRange(table.Spans.Select(s =>
            new GridCell(0, s.First.Number, s.IsGroup ? 1 : table.HeadingRows, s.Count, Text(s.Heading), IsHeading: true, Note: s.Note)));
        cells.AddRange(table.Columns.Where(c => c.Group is not null).Select(c => new GridCell(1, c.Number, 1, 1, Text(c.Heading), IsHeading: true, Note: c.Note)));
        var row = table.HeadingRows;
        foreach (var unit in table.Rows)
        {
            cells.Add(new(row, 0, 1, 1, Text(unit.Unit), NamesRow: true));
            cells.AddRange(unit.Cells.Select((cell, i) => (cell, i)).Where(c => c.cell.Rows > 0).Select(c => new GridCell(row, c.i + 1, c.cell.Rows, 1, c.cell)));
            row++;
        }

        return new(0, "", [.. table.Columns.Select(c => c.Percent).Prepend(table.UnitPercent)], table.HeadingRows, row, cells, []);
    }

    private static PaperCell Text(string text) => new(CellKind.Text, text, []);
}
