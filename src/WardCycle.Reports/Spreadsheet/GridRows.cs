using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The rows of a grid on a sheet whose columns are finer. A row too high for a spreadsheet goes over several, merged into one again.</summary>
internal sealed class GridRows
{
    private readonly PaperGrid _grid;
    private readonly GridEdges _edges;
    private readonly IReadOnlyList<double> _widths;
    private readonly double[] _lefts;

    public GridRows(PaperGrid grid, GridEdges edges, IReadOnlyList<double> widths)
    {
        (_grid, _edges, _widths) = (grid, edges, widths);
        _lefts = [0, .. grid.Percents];
        for (var i = 1; i < _lefts.Length; i++)
        {
            _lefts[i] += _lefts[i - 1];
        }
    }

    public IEnumerable<SheetRow> All()
    {
        var heights = Heights();
        var parts = heights.Select(h => (int)Math.Ceiling(h / TextFit.MaxHeight)).ToList();
        var covered = new int[_widths.Count];
        for (var r = 0; r < _grid.Rows; r++)
        {
            yield return new(Cells(r, parts, covered), heights[r] / parts[r]);
            for (var more = 1; more < parts[r]; more++)
            {
                yield return new([.. _widths.Select(_ => (SheetCell?)null)], heights[r] / parts[r]);
            }
        }
    }

    /// <param name="covered">By column: the row from which on it is free again.</param>
    private SheetCell?[] Cells(int row, List<int> parts, int[] covered)
    {
        var cells = new SheetCell?[_widths.Count];
        foreach (var cell in _grid.Row(row))
        {
            var (column, columns) = Place(cell);
            cells[column] = new(Text(cell), Style(cell), columns, parts.Skip(row).Take(cell.Rows).Sum());
            Array.Fill(covered, row + cell.Rows, column, columns);
        }

        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] ??= covered[c] > row ? null : new("", CellStyle.Plain, 1, parts[row]);
        }

        return cells;
    }

    /// <summary>A cell over several rows that needs more than they have gives the rest to the last of them.</summary>
    private double[] Heights()
    {
        var heights = Enumerable.Range(0, _grid.Rows).Select(r => _grid.Row(r).Where(c => c.Rows == 1).Select(Height).Append(TextFit.Height("", 2)).Max()).ToArray();
        foreach (var cell in _grid.Cells.Where(c => c.Rows > 1))
        {
            var missing = Height(cell) - heights.Skip(cell.Row).Take(cell.Rows).Sum();
            heights[cell.Row + cell.Rows - 1] += Math.Max(0, missing);
        }

        return heights;
    }

    private double Height(GridCell cell)
    {
        var (column, columns) = Place(cell);
        return TextFit.Height(Text(cell), _widths.Skip(column).Take(columns).Sum(), Style(cell) == CellStyle.Mark ? 1.4 : 1);
    }

    private (int Column, int Columns) Place(GridCell cell)
    {
        var column = _edges.At(_lefts[cell.Column]);
        return (column, Math.Max(1, _edges.At(_lefts[cell.Column + cell.Columns]) - column));
    }

    private static string Text(GridCell cell) => cell.Note.Length == 0 ? cell.Content.All : $"{cell.Content.All}\n{cell.Note}";

    private static CellStyle Style(GridCell cell) => cell switch
    {
        { IsHeading: true } => CellStyle.Heading,
        { NamesRow: true } => CellStyle.Unit,
        { Content: { IsWord: true, Notes.Count: 0 } } => CellStyle.Word,
        { Content.Kind: CellKind.Grade } or { Content: { Kind: CellKind.Outside, Notes.Count: 0 } } => CellStyle.Mark,
        { Content.Kind: CellKind.Figure } => CellStyle.Word,
        { Content.Kind: CellKind.Missing } => CellStyle.Gap,
        _ => CellStyle.Text,
    };
}
