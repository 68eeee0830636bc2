namespace WardCycle.Sheets;

/// <summary>Why the head sent a revision back to the clerk (internal).</summary>
/// <param name="By">The post's id.</param>
public sealed record SentBackRow(int Revision, string Reason, string By, DateTimeOffset At);
