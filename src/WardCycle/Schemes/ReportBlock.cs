namespace WardCycle.Schemes;

/// <summary>
/// A part of the printed report; blocks stand under each other. Neighbouring blocks under the same kind of ancestor are printed
/// together: the ancestor's heading and text, then each block's part of it. Headings may name {年度}, {前年度}, {翌年度} and {区}.
/// </summary>
/// <param name="Title">A heading above it; null for none.</param>
public abstract record ReportBlock(string? Title)
{
    /// <summary>The table of units: one row per unit, as the default document prints it.</summary>
    public sealed record Units(
        string? Title, string UnitHeading, double UnitWidth, IReadOnlyList<ReportColumn> Columns, bool MergeSharedCells = false) : ReportBlock(Title);

    /// <summary>A table with one row per item of a kind.</summary>
    /// <param name="Of">The kind.</param>
    /// <param name="Under">The kind of an ancestor: one table per ancestor, under its heading and text; null: one table.</param>
    public sealed record Items(string? Title, string Of, string? Under, IReadOnlyList<BlockColumn> Columns) : ReportBlock(Title);

    /// <summary>A labelled grid, once per item of a kind, or once per sheet.</summary>
    /// <param name="Of">The kind; null: once per sheet.</param>
    /// <param name="HeadingsBeside">Headings stand to the left of their cells; else above them.</param>
    public sealed record Form(
        string? Title, string? Of, string? Under, IReadOnlyList<IReadOnlyList<FormCell>> Rows, bool HeadingsBeside = false) : ReportBlock(Title);
}
