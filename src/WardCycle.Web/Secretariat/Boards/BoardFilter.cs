using WardCycle.Secretariat.Board;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>Which sections a board lists. <see cref="Word"/> stands in the address.</summary>
public sealed record BoardFilter(string Word, string Label, Func<BoardCell, bool> Shows)
{
    public static IReadOnlyList<BoardFilter> All { get; } =
    [
        new("all", "すべて", _ => true),
        new("missing", "未提出・差戻し", c => c is { IsMissing: true, HasBegun: true }),
        new("late", "期限超過", c => c is { IsLate: true, IsMissing: true }),
        new("unchecked", "確認待ち", c => c.Progress == SheetProgress.Submitted),
        new("provisional", "未確定", c => c.ProvisionalUntil is not null),
        new("objection", "異議", c => c.HasObjection),
        new("mail", "メールの不達・不明", c => c.MailsFailed + c.MailsUnknown > 0),
    ];

    public static BoardFilter Of(string word) => All.FirstOrDefault(f => f.Word == word) ?? All[0];
}
