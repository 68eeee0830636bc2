namespace WardCycle.Publication;

/// <summary>訂正: a dated note on a later edition.</summary>
public sealed record ReportCorrection(DateOnly On, int Edition, string Text);
