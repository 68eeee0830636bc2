namespace WardCycle.Reports.Spreadsheet;

/// <summary>
/// Where printed pages begin, so that a form is not torn and no heading stands alone at a page's foot. LibreOffice heeds it;
/// Excel breaks a sheet that is fitted to the page's width by itself.
/// </summary>
internal static class PageBreaks
{
    /// <summary>At most so large is the sheet printed: <see cref="ReportLines.TotalWidth"/> digits on A4 landscape.</summary>
    private const double Scale = 0.9;

    /// <summary>Points of a page's rows at that scale: A4's short side without its margins.</summary>
    private const double PageHeight = (595 - 79) / Scale;

    /// <summary>Row counts after which a page ends.</summary>
    /// <param name="together">First row (from 0) and number of rows of each part that is kept together where a page holds it.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<SheetRow> rows, IReadOnlyList<(int First, int Count)> together)
    {
        List<int> breaks = [];
        var filled = 0.0;
        for (var r = 0; r < rows.Count; r++)
        {
            var part = together.FirstOrDefault(t => t.First == r);
            var needed = rows.Skip(r).Take(Math.Max(1, part.Count)).Sum(row => row.Height);
            if (filled > 0 && filled + (needed > PageHeight ? rows[r].Height : needed) > PageHeight)
            {
                breaks.Add(r);
                filled = 0;
            }

            filled += rows[r].Height;
        }

        return breaks;
    }
}
