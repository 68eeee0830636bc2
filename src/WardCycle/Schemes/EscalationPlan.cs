namespace WardCycle.Schemes;

/// <summary>When a missing answer is proposed to be told to the superior.</summary>
/// <param name="AfterDays">Working days after the due date.</param>
/// <param name="Automatic">False: the board proposes, the secretariat's button sends.</param>
public sealed record EscalationPlan(int AfterDays, bool Automatic);
