namespace WardCycle.Sheets;

/// <summary>「―」 評価対象外 with its reason.</summary>
public sealed record OutsideLegend(string Reason, DateTimeOffset At, string By);
