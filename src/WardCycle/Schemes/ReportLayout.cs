namespace WardCycle.Schemes;

/// <summary>How the sheet looks on paper.</summary>
/// <param name="Title">With {年度} and {区}.</param>
/// <param name="Preamble">With {年度} and {区}; empty for none.</param>
/// <param name="UnitHeading">First column: 所属等名(ア).</param>
/// <param name="Columns">The others, in order.</param>
/// <param name="Blocks">Instead of <paramref name="Columns"/>; where written, unit heading and columns are empty.</param>
/// <param name="MergeSharedCells">Prints shared texts once over several rows; the default document repeats them.</param>
public sealed record ReportLayout(
    string Title,
    string Preamble,
    string UnitHeading,
    double UnitWidth,
    IReadOnlyList<ReportColumn> Columns,
    bool MergeSharedCells = false,
    IReadOnlyList<ReportBlock>? Blocks = null)
{
    /// <summary>What is printed, in order: the blocks as written, else the one table of units.</summary>
    public IReadOnlyList<ReportBlock> Printed => Blocks ?? [new ReportBlock.Units(null, UnitHeading, UnitWidth, Columns, MergeSharedCells)];
}
