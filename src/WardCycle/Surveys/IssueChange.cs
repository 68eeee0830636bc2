namespace WardCycle.Surveys;

/// <summary>Another owner or date: what stood before, and why it changed.</summary>
public sealed record IssueChange(string OwnerName, DateOnly Due, string Reason, DateTimeOffset At, string By);
