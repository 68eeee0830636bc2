namespace WardCycle.Reports.Paper;

/// <summary>A cell of the first heading row: a group over several columns, or one column's heading over both rows.</summary>
public sealed record PaperSpan(string Heading, string Note, PaperColumn First, int Count, bool IsGroup);
