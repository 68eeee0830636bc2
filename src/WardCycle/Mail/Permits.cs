namespace WardCycle.Mail;

/// <summary>What was granted.</summary>
/// <param name="Granted">0 up to what was asked for.</param>
/// <param name="NextAt">Real time at which more may be granted; null where all was granted.</param>
public sealed record Permits(int Granted, DateTimeOffset? NextAt);
