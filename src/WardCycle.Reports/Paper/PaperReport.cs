using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>All that a report prints between its head and its counts, as HTML and XLSX both show it.</summary>
/// <param name="Scales">The scales that the parts print grades of.</param>
/// <param name="Later">Labels of phases whose cells are still empty.</param>
public sealed record PaperReport(IReadOnlyList<PaperPart> Parts, IReadOnlyList<RatingScale> Scales, IReadOnlyList<string> Later)
{
    /// <summary>The table of units where it is all there is, as in the default scheme.</summary>
    public PaperTable? OnlyTable => Parts is [PaperPart.Units units] ? units.Table : null;

    /// <summary>
    /// Scales with the grades to be explained: all where the document prints a legend, and 「―」 where something stands outside.
    /// A scale of bare words or letters gets no legend of ours.
    /// </summary>
    public IReadOnlyList<(RatingScale Scale, IReadOnlyList<Grade> Grades)> Legends
    {
        get
        {
            var outside = Cells.Where(c => c.Kind == CellKind.Outside).Select(c => c.Legend).ToHashSet();
            List<(RatingScale, IReadOnlyList<Grade>)> legends = [];
            foreach (var scale in Scales)
            {
                var isOut = OnlyTable is not null ? outside.Count > 0 : outside.Remove(scale.Outside.Legend);
                List<Grade> grades = [.. scale.Grades.All(g => g.Legend.Length == 0) ? [] : scale.Grades, .. isOut ? [scale.Outside] : Array.Empty<Grade>()];
                legends.AddRange(grades.Count == 0 ? [] : [(scale, grades)]);
            }

            return legends;
        }
    }

    /// <summary>One table of units whose grades are signs: it needs no style beyond the default document's.</summary>
    public bool IsPlain => OnlyTable is not null && !Cells.Any(c => c.IsWord);

    public IEnumerable<PaperCell> Cells => Parts.SelectMany(part => part switch
    {
        PaperPart.Units units => units.Table.Rows.SelectMany(r => r.Cells),
        PaperPart.Grid grid => grid.Content.Cells.Select(c => c.Content),
        _ => Enumerable.Empty<PaperCell>(),
    });
}
