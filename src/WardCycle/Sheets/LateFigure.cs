namespace WardCycle.Sheets;

/// <summary>未確定: a figure comes later (tax collection until the accounts close). The sheet is reopened until <paramref name="FinalBy"/>.</summary>
public sealed record LateFigure(DateOnly FinalBy, int Revision, string Reason, bool Settled = false);
