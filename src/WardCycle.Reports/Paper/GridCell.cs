namespace WardCycle.Reports.Paper;

/// <summary>A cell of a grid. Row and column count from 0.</summary>
/// <param name="Note">Below a heading, in small print.</param>
/// <param name="NamesRow">The cell that says what its row is about: a heading that looks like text.</param>
public sealed record GridCell(
    int Row, int Column, int Rows, int Columns, PaperCell Content, bool IsHeading = false, string Note = "", bool NamesRow = false)
{
    /// <summary>The first column after it.</summary>
    public int Right => Column + Columns;

    /// <summary>The first row after it.</summary>
    public int Bottom => Row + Rows;
}
