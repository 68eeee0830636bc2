using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The first sheet where the report has several parts: they stand under each other, on the column edges of all of them.</summary>
internal sealed class BlockSheet(ReportContent content, PaperReport report, ReportWords words)
{
    private const double Gap = 9;

    /// <summary>Rows of a table that is not torn.</summary>
    private const int Short = 8;

    private readonly IReadOnlyList<PaperPart> _parts = [.. report.Parts.Select(AsGrid)];

    public Sheet Build(string name)
    {
        var edges = new GridEdges(_parts.OfType<PaperPart.Grid>().SelectMany(g => Edges(g.Content)));
        var widths = edges.Percents.Select(p => Math.Round(p / 100 * ReportLines.TotalWidth, 1)).ToList();
        var lines = new ReportLines(content, report, words, widths.Count);
        List<SheetRow> rows = [.. lines.Head()];
        List<(int First, int Count)> together = [];
        (int First, int Last)? titles = null;
        var begin = rows.Count;
        foreach (var part in _parts)
        {
            if (part is PaperPart.Grid { Content: { } grid })
            {
                rows.AddRange(lines.Wide(grid.IsHeaded ? "" : grid.Caption, CellStyle.Strong));
                titles = Titles(grid, rows.Count) ?? titles;
                var top = rows.Count;
                rows.AddRange(new GridRows(grid, edges, widths).All());
                // A long table may go on overleaf after its first row; a form or a short table may not.
                together.Add((begin, grid.IsForm || grid.Rows <= Short ? rows.Count - begin : Math.Min(rows.Count, top + grid.HeadingRows + 1) - begin));
                rows.AddRange(grid.Notes.SelectMany(note => lines.Wide($"※{note}", CellStyle.Plain)));
                rows.Add(new([], Gap));
                begin = rows.Count;
            }
            else
            {
                rows.AddRange(Line(part, lines));
            }
        }

        rows.AddRange(lines.Foot());
        return new(name, widths, rows, titles, titles is null ? PageBreaks.Of(rows, together) : null);
    }

    private static IEnumerable<SheetRow> Line(PaperPart part, ReportLines lines) => part switch
    {
        PaperPart.Heading heading => lines.Wide(heading.Text, CellStyle.Section, 1.2),
        PaperPart.Words text => lines.Wide(text.Text, CellStyle.Plain),
        _ => [],
    };

    /// <summary>Print titles are one range of rows: only where there is one table, alone or under one form (a ward's policy).</summary>
    private (int First, int Last)? Titles(PaperGrid grid, int above)
    {
        var grids = _parts.OfType<PaperPart.Grid>().Select(g => g.Content).ToList();
        return !grid.IsForm && grids.Count <= 2 && ReferenceEquals(grids[^1], grid) && grids.SkipLast(1).All(g => g.IsForm) ? (above + 1, above + grid.HeadingRows) : null;
    }

    private static IEnumerable<double> Edges(PaperGrid grid)
    {
        var edge = 0.0;
        return [.. grid.Percents.Select(percent => edge += percent)];
    }

    private static PaperPart AsGrid(PaperPart part) => part is PaperPart.Units units ? new PaperPart.Grid(TableAsGrid.Of(units.Table)) : part;
}
