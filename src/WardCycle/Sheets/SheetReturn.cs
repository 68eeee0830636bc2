namespace WardCycle.Sheets;

/// <summary>差戻し of a revision. The reason's text stands in the return row (<c>Keys.Return</c>, <see cref="ReturnRow"/>).</summary>
/// <param name="Due">再提出期限; it may lie after the phase's closing, the gate stays open for this sheet until then.</param>
public sealed record SheetReturn(int Revision, DateTimeOffset At, DateTimeOffset Due);
