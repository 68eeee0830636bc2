namespace WardCycle.Reports.Spreadsheet;

/// <summary>One sheet of the workbook.</summary>
/// <param name="Widths">Column widths in digits of the standard font.</param>
/// <param name="TitleRows">First and last row repeated on every printed page, from 1; null for none.</param>
/// <param name="Breaks">Rows after which a new printed page begins; null: wherever a page is full.</param>
internal sealed record Sheet(
    string Name, IReadOnlyList<double> Widths, IReadOnlyList<SheetRow> Rows, (int First, int Last)? TitleRows = null, IReadOnlyList<int>? Breaks = null);
