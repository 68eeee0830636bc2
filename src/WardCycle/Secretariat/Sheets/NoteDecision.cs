namespace WardCycle.Secretariat.Sheets;

/// <summary>A note in the sheet's history (internal): it is an audit entry of its own.</summary>
public static class NoteDecision
{
    public const string What = "sheet.note";

    public static SheetVerdict Decide(SheetCase at, SheetCommand.AddNote command) =>
        TypedText.Check("text", "メモ", command.Text) is { } problem
            ? new SheetVerdict.Refused([problem])
            : new SheetVerdict.Accepted(at.Sheet, null, What, TypedText.Clean(command.Text), "メモを残しました。");
}
