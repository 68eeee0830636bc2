namespace WardCycle.Secretariat.History;

/// <summary>One page of 操作の記録.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Count">Of all pages.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Day">The day that was asked for; null for all.</param>
public sealed record AuditList(IReadOnlyList<AuditEntry> Entries, int Count, int Page, int Pages, DateOnly? Day);
