namespace WardCycle.Web.Secretariat.Boards;

/// <summary>Which sheets a board lists. <see cref="Word"/> stands in the address.</summary>
public sealed record BoardFilter(string Word, string Label, Func<SheetLine, bool> Shows)
{
    public static IReadOnlyList<BoardFilter> All { get; } =
    [
        new("all", "すべて", _ => true),
        new("missing", "未提出・差戻し", line => line.IsMissing),
        new("late", "期限超過", line => line.IsLate),
        new("unchecked", "確認待ち", line => line.Progress == global::WardCycle.Sheets.SheetProgress.Submitted),
        new("mail", "メールの不達・不明", line => line.HasMailTrouble),
    ];

    public static BoardFilter Of(string word) => All.FirstOrDefault(f => f.Word == word) ?? All[0];
}
