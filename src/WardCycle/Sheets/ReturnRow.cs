namespace WardCycle.Sheets;

/// <summary>Why a revision was returned, by whom (an account's name).</summary>
public sealed record ReturnRow(int Revision, string Reason, string By, DateTimeOffset At, DateTimeOffset Due);
