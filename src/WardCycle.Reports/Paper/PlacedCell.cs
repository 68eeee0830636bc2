using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>A cell of a form with its place.</summary>
/// <param name="Left">Percent from the grid's left.</param>
/// <param name="Heading">A heading's text; empty where the content is the heading; null for a cell to be filled.</param>
internal sealed record PlacedCell(double Left, double Right, int Top, int Rows, CellContent? Content, string? Heading);
