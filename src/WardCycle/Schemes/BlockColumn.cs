namespace WardCycle.Schemes;

/// <summary>One column of a table of items.</summary>
/// <param name="Group">First heading row, spanning neighbours of the same group.</param>
/// <param name="Width">Share of the table's width, in percent.</param>
public sealed record BlockColumn(CellContent Content, string Heading, string? Group, double Width, string? Note = null);
