namespace WardCycle.Reports.Paper;

/// <summary>The sections of one department, in 建制順.</summary>
public sealed record PaperGroup(string Department, IReadOnlyList<PaperRow> Rows);
