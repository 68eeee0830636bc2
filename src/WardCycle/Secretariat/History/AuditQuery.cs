namespace WardCycle.Secretariat.History;

/// <summary>Which part of 操作の記録 is asked for.</summary>
/// <param name="Day">One day of the municipality's; null for all.</param>
/// <param name="Page">From 1, the newest first; one beyond the end is the last.</param>
public sealed record AuditQuery(DateOnly? Day = null, int Page = 1);
