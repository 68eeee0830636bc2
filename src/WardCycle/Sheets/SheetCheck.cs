namespace WardCycle.Sheets;

/// <summary>内容確認: the secretariat has read this revision. Not an approval of the office.</summary>
public sealed record SheetCheck(int Revision, DateTimeOffset At, string By);
