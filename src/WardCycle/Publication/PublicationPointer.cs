namespace WardCycle.Publication;

/// <summary>Which edition of a phase the public sees; 0 after a withdrawal.</summary>
public sealed record PublicationPointer(int Edition, DateTimeOffset At, string? Withdrawal = null);
