namespace WardCycle.Schemes;

/// <summary>One cell of a grid with its heading. <see cref="CellContent.Words"/> without a heading are printed as a heading themselves.</summary>
/// <param name="Heading">Null for a cell without one; with {年度} and its neighbours.</param>
/// <param name="Width">Share of the grid's width, heading included where it stands beside, in percent; a row's cells and those that reach down into it make 100.</param>
/// <param name="Rows">Rows of cells that it spans.</param>
public sealed record FormCell(CellContent Content, string? Heading, double Width, int Rows = 1);
