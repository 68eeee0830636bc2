using System.Globalization;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>One cell: a typed string, so that no text is ever taken for a formula, or a count.</summary>
/// <param name="Columns">Columns it spans.</param>
/// <param name="Rows">Rows it spans.</param>
internal sealed record SheetCell(string Text, CellStyle Style, int Columns = 1, int Rows = 1)
{
    public int? Number { get; private init; }

    public static SheetCell Count(int count, CellStyle style) =>
        new(count.ToString(CultureInfo.InvariantCulture), style) { Number = count };
}
