namespace WardCycle.Publication;

/// <summary>組織改正 of the year that a report's columns were answered before and after of.</summary>
/// <param name="Text">Japanese: what became of which unit.</param>
/// <param name="Reason">根拠・理由 as typed with the decision.</param>
public sealed record ReportReorganisation(DateOnly On, string Text, string Reason);
