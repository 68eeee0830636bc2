using WardCycle.Sheets;

namespace WardCycle.Secretariat.History;

/// <summary>One act in words. Holds no address and no code.</summary>
/// <param name="Who">事務局 kikaku, 総務課長, 自動処理.</param>
/// <param name="By">The same as it stands in the record.</param>
/// <param name="What">A stable word, such as <c>sheet.returned</c>.</param>
/// <param name="SheetName">Today's names of the sheet's sections; null for what concerns none.</param>
/// <param name="Phase">Its label; null for what concerns none.</param>
public sealed record AuditEntry(DateTimeOffset At, string Who, string By, string What, string Text, SheetId? Sheet = null, string? SheetName = null, string? Phase = null);
