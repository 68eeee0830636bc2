using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>All that a report prints between its head and its counts, as HTML and XLSX both show it.</summary>
/// <param name="Scales">The scales that the parts print grades of.</param>
/// <param name="Later">Labels of phases whose cells are still empty.</param>
public sealed record PaperReport(IReadOnlyList<PaperPart> Parts, IReadOnlyList<RatingScale> Scales, IReadOnlyList<string> Later)
{
    /// <summary>The table of units where it is all there is, as in the default scheme.</summary>
    public PaperTable? OnlyTable => Parts is [PaperPart.Units units] ? units.Table : null;

    public IEnumerable<PaperCell> Cells => Parts.SelectMany(part => part switch
    {
        PaperPart.Units units => units.Table.Rows.SelectMany(r => r.Cells),
        PaperPart.Grid grid => grid.Content.Cells.Select(c => c.Content),
        _ => Enumerable.Empty<PaperCell>(),
    });
}
