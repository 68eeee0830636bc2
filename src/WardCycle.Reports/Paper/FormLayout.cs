using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>Lays the rows of a form out: where each cell and its heading stand, from the widths and spans as written.</summary>
internal sealed class FormLayout
{
    /// <summary>Where headings stand beside: their share of the whole grid, or of their cell where that is narrow.</summary>
    private const double BesidePercent = 14, BesideShare = 0.4;

    private readonly ReportBlock.Form _form;
    private readonly List<PlacedCell> _placed = [];

    private FormLayout(ReportBlock.Form form) => _form = form;

    /// <summary>Places in percent from the left, and rows of the printed grid.</summary>
    public static (IReadOnlyList<PlacedCell> Cells, int Rows) Of(ReportBlock.Form form)
    {
        var layout = new FormLayout(form);
        var rows = layout.Place();
        return (layout._placed, rows);
    }

    private int Place()
    {
        List<int> tops = [];
        var total = 0;
        foreach (var row in _form.Rows)
        {
            tops.Add(total);
            total += HasHeadingsAbove(row) ? 2 : 1;
        }

        tops.Add(total);
        List<(double Left, double Width, int Until)> reaching = [];
        for (var r = 0; r < _form.Rows.Count; r++)
        {
            var left = 0.0;
            foreach (var cell in _form.Rows[r])
            {
                left = Free(left, reaching, r);
                var until = Math.Min(r + Math.Max(1, cell.Rows), _form.Rows.Count);
                Add(cell, left, tops[r], tops[until] - tops[r], HasHeadingsAbove(_form.Rows[r]));
                reaching.Add((left, cell.Width, until));
                left += cell.Width;
            }
        }

        return total;
    }

    /// <summary>The next place to the right that no cell from above reaches into.</summary>
    private static double Free(double left, List<(double Left, double Width, int Until)> reaching, int row)
    {
        foreach (var above in reaching.Where(a => a.Until > row).OrderBy(a => a.Left))
        {
            if (left > above.Left - 0.01 && left < above.Left + above.Width - 0.01)
            {
                left = above.Left + above.Width;
            }
        }

        return left;
    }

    private bool HasHeadingsAbove(IReadOnlyList<FormCell> row) => !_form.HeadingsBeside && row.Any(c => c.Heading is not null);

    private void Add(FormCell cell, double left, int top, int rows, bool rowHasHeadings)
    {
        var right = Math.Min(100, left + cell.Width);
        if (cell.Heading is null)
        {
            _placed.Add(new(left, right, top, rows, cell.Content, cell.Content is CellContent.Words ? "" : null));
        }
        else if (rowHasHeadings)
        {
            _placed.Add(new(left, right, top, 1, null, cell.Heading));
            _placed.Add(new(left, right, top + 1, rows - 1, cell.Content, null));
        }
        else
        {
            var middle = left + Math.Min(BesidePercent, cell.Width * BesideShare);
            _placed.Add(new(left, middle, top, rows, null, cell.Heading));
            _placed.Add(new(middle, right, top, rows, cell.Content, null));
        }
    }
}
