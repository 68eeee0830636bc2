namespace WardCycle.Schemes;

/// <summary>One cell of a grid with its heading.</summary>
/// <param name="Heading">Null for a cell without one.</param>
/// <param name="Width">Share of the grid's width, heading included where it stands beside, in percent.</param>
public sealed record FormCell(CellContent Content, string? Heading, double Width);
