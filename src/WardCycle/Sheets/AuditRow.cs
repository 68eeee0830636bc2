namespace WardCycle.Sheets;

/// <summary>One entry of the audit trail (証跡): who did what to what, when. Never holds an address or a code.</summary>
/// <param name="Who">Post id, <c>account:name</c>, or <c>wardcycle</c>.</param>
/// <param name="What">A stable word, such as <c>sheet.returned</c>.</param>
/// <param name="Text">One Japanese sentence for the reader.</param>
public sealed record AuditRow(DateTimeOffset At, string Who, string What, string Text, SheetId? Sheet = null, string? Phase = null);
