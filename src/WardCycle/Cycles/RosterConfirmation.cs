namespace WardCycle.Cycles;

/// <summary>The ward has looked at its posts and addresses of this cycle, or the city has let it begin without.</summary>
/// <param name="Without">Why it begins unconfirmed; null where it was confirmed.</param>
public sealed record RosterConfirmation(DateTimeOffset At, string By, string? Without = null);
