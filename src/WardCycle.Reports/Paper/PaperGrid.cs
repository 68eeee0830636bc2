namespace WardCycle.Reports.Paper;

/// <summary>A table of items or a labelled grid: cells on common column edges, as HTML and XLSX both show it.</summary>
/// <param name="Number">From 1 in the report.</param>
/// <param name="Caption">What it is.</param>
/// <param name="Percents">Column widths, together 100.</param>
/// <param name="HeadingRows">Rows repeated on every printed page; 0 for a form.</param>
/// <param name="Rows">All rows, headings included.</param>
/// <param name="Cells">By row, then by column.</param>
/// <param name="Notes">Under it: reasons for 「―」, figures that are not final.</param>
/// <param name="IsHeaded">The heading above says what the caption says: it is only heard.</param>
public sealed record PaperGrid(
    int Number,
    string Caption,
    IReadOnlyList<double> Percents,
    int HeadingRows,
    int Rows,
    IReadOnlyList<GridCell> Cells,
    IReadOnlyList<string> Notes,
    bool IsHeaded = false)
{
    private readonly ILookup<int, GridCell> _byRow = Cells.ToLookup(c => c.Row);
    private readonly IReadOnlyList<GridCell> _headings = [.. Cells.Where(c => c.IsHeading)];
    private readonly Dictionary<int, GridCell> _names = Names(Cells);

    public bool IsForm => HeadingRows == 0;

    public IEnumerable<GridCell> Row(int row) => _byRow[row];

    /// <summary>
    /// The headings that a cell answers to, outermost first: what names its row, or the nearest headings to its left that
    /// reach over all its rows; then the nearest ones above that reach over all its columns.
    /// </summary>
    public IReadOnlyList<GridCell> HeadingsOf(GridCell cell)
    {
        var above = (IsForm ? Cells : _headings).Where(c => c.Row < cell.Row && c.Column <= cell.Column && c.Right >= cell.Right);
        return [.. IsForm ? Left(cell) : Name(cell), .. Nearest(above.OrderByDescending(c => c.Row), c => !IsForm || !HeadsRow(c)).Reverse()];
    }

    private IEnumerable<GridCell> Name(GridCell cell) => _names.TryGetValue(cell.Row, out var name) && name != cell ? [name] : [];

    private IEnumerable<GridCell> Left(GridCell cell) => Nearest(Cells
        .Where(c => c.Column < cell.Column && c.Row <= cell.Row && c.Bottom >= cell.Bottom)
        .OrderByDescending(c => c.Column), c => !HeadsColumn(c)).Reverse();

    /// <summary>What stands right of it is to be filled in.</summary>
    private bool HeadsRow(GridCell heading) =>
        !HeadsColumn(heading) && Cells.Any(c => !c.IsHeading && c.Column == heading.Right && c.Row < heading.Bottom && c.Bottom > heading.Row);

    /// <summary>What stands below it, as wide as it is, is to be filled in.</summary>
    private bool HeadsColumn(GridCell heading) =>
        Cells.Any(c => !c.IsHeading && c.Row == heading.Bottom && c.Column == heading.Column && c.Right == heading.Right);

    /// <summary>The first unbroken run of headings that say something of the cell.</summary>
    private static IEnumerable<GridCell> Nearest(IEnumerable<GridCell> outwards, Func<GridCell, bool> isOf) =>
        outwards.SkipWhile(c => !c.IsHeading).TakeWhile(c => c.IsHeading && isOf(c)).Where(c => c.Content.Text.Length > 0);

    private static Dictionary<int, GridCell> Names(IReadOnlyList<GridCell> cells) =>
        (from cell in cells where cell.NamesRow from row in Enumerable.Range(cell.Row, cell.Rows) select (row, cell)).ToDictionary(p => p.row, p => p.cell);
}
