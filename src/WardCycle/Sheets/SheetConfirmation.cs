namespace WardCycle.Sheets;

/// <summary>所属長の確認 of a revision, or the head's return of it to the clerk.</summary>
/// <param name="By">The post's id.</param>
/// <param name="IsBack">It went back to the clerk; the reason stands in its row (<c>Keys.SentBack</c>).</param>
public sealed record SheetConfirmation(int Revision, DateTimeOffset At, string By, bool IsBack = false);
