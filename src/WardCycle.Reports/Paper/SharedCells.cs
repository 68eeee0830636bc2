using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>
/// Merges what neighbouring sections of one department share, where a scheme asks for it. A text is shared where it is the same;
/// a grade only together with all texts of its phase, because two sections may reach the same grade on their own.
/// </summary>
internal static class SharedCells
{
    public static IReadOnlyList<PaperRow> Merge(IReadOnlyList<PaperRow> rows, IReadOnlyList<PaperColumn> columns)
    {
        var cells = rows.Select(r => r.Cells.ToArray()).ToList();
        for (var c = 0; c < columns.Count; c++)
        {
            var top = 0;
            for (var r = 1; r < rows.Count; r++)
            {
                top = IsShared(rows[r - 1], rows[r], columns, c) ? top : r;
                cells[r][c] = cells[r][c] with { Rows = top == r ? 1 : 0 };
                cells[top][c] = cells[top][c] with { Rows = r - top + 1 };
            }
        }

        return [.. rows.Select((row, i) => row with { Cells = cells[i] })];
    }

    private static bool IsShared(PaperRow above, PaperRow row, IReadOnlyList<PaperColumn> columns, int column) =>
        columns[column].Field.Kind != FieldKind.Choice
            ? SameText(above, row, column)
            : Enumerable.Range(0, columns.Count).Where(c => columns[c].Phase == columns[column].Phase)
                .All(c => columns[c].Field.Kind == FieldKind.Choice
                    ? above.Cells[c].Text == row.Cells[c].Text
                    : SameText(above, row, c));

    private static bool SameText(PaperRow above, PaperRow row, int column) =>
        (above.Cells[column], row.Cells[column]) is ({ Kind: CellKind.Text or CellKind.Figure } a, { Kind: CellKind.Text or CellKind.Figure } b) && a.All == b.All;
}
