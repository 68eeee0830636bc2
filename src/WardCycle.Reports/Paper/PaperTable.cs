namespace WardCycle.Reports.Paper;

/// <summary>The table of the paper form, as HTML and XLSX both show it.</summary>
/// <param name="UnitPercent">Width of the first column.</param>
public sealed record PaperTable(
    string UnitHeading,
    double UnitPercent,
    IReadOnlyList<PaperColumn> Columns,
    IReadOnlyList<PaperGroup> Groups)
{
    public bool HasGroups => Columns.Any(c => c.Group is not null);

    public int HeadingRows => HasGroups ? 2 : 1;

    public IEnumerable<PaperRow> Rows => Groups.SelectMany(g => g.Rows);

    /// <summary>The first heading row after its first cell.</summary>
    public IReadOnlyList<PaperSpan> Spans { get; } = Spanned(Columns);

    public PaperSpan? GroupOf(PaperColumn column) =>
        Spans.FirstOrDefault(s => s.IsGroup && column.Number >= s.First.Number && column.Number < s.First.Number + s.Count);

    private static List<PaperSpan> Spanned(IReadOnlyList<PaperColumn> columns)
    {
        var spans = new List<PaperSpan>();
        foreach (var column in columns)
        {
            if (column.Group is not null && spans.Count > 0 && spans[^1] is { IsGroup: true } last && last.Heading == column.Group)
            {
                spans[^1] = last with { Count = last.Count + 1 };
            }
            else
            {
                spans.Add(column.Group is null
                    ? new(column.Heading, column.Note, column, 1, false)
                    : new(column.Group, "", column, 1, true));
            }
        }

        return spans;
    }
}
