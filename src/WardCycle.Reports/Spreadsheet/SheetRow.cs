namespace WardCycle.Reports.Spreadsheet;

/// <summary>One row. A null stands where a merged cell from above or the left lies.</summary>
/// <param name="Height">Points, at most <see cref="TextFit.MaxHeight"/>.</param>
internal sealed record SheetRow(IReadOnlyList<SheetCell?> Cells, double Height);
