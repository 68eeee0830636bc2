namespace WardCycle.Schemes;

/// <summary>One column of the paper table.</summary>
/// <param name="Heading">Second heading row; the only one where <paramref name="Group"/> is null.</param>
/// <param name="Group">First heading row, spanning neighbours of the same group.</param>
/// <param name="Width">Share of the table's width, in percent.</param>
public sealed record ReportColumn(FieldId Field, string Heading, string? Group, double Width, string? Note = null);
