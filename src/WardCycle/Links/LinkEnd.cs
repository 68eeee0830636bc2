namespace WardCycle.Links;

/// <summary>Why a link no longer opens.</summary>
/// <param name="Reason">In Japanese; shown after a right code.</param>
public sealed record LinkEnd(DateTimeOffset At, string By, string Reason);
