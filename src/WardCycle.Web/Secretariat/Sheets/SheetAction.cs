namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>What the secretariat can do to a sheet and has to be asked something for: one page each.</summary>
/// <param name="Word">In the address.</param>
/// <param name="Fits">Whether it makes sense now.</param>
/// <param name="IsAlways">Also after the cycle's end.</param>
/// <param name="Corrects">Also in a finished cycle: a corrected edition is made of it.</param>
public sealed record SheetAction(string Word, string Title, string Explanation, string Button, Func<SheetView, bool> Fits, bool IsDanger = false, bool IsAlways = false, bool Corrects = false)
{
    public static IReadOnlyList<SheetAction> All { get; } =
    [
        new("return", "差し戻す", "理由を添えて、書き直しをお願いします。理由は所属の画面に大きく表示され、メールにも印字されます。", "差し戻す",
            v => v.State is { Revision: > 0, Returned: null, Outside: null }),
        new("review", "事務局の評価を記録する", "所属の自己評価の隣に、事務局の評価を記録します。自己評価は変わりません。所属が内容を直すと、評価はやり直しになります。", "評価を記録する",
            v => !v.IsByLead && v.Phase.Fields.Any(f => f.IsFromReviewer) && v.State is { Revision: > 0, Returned: null, Outside: null }),
        new("wording", "公表用の文章を整理する", "提出された文章はそのまま残し、公表する文章を別に記録します（文言整理）。評価や数値は変えられません。所属にメールで知らせ、所属は決裁まで異議を送ることができます。", "文章を記録する",
            v => !v.IsByLead && v.State is { Revision: > 0, Returned: null, Outside: null }, Corrects: true),
        new("objection", "文言整理への異議に回答する", "所属からの異議に回答します。どちらの場合も所属にメールで知らせます。", "回答する",
            v => !v.IsByLead && v.State.Wording is { HasObjection: true }),
        new("on-behalf", "代理で入力する", "所属に代わって内容を入力し、提出します。所属には受付のお知らせが送られます。", "代理で提出する",
            v => !v.IsByLead && v.State.Outside is null, Corrects: true),
        new("change-target", "目標変更を記録する", "締切の後に目標が変わったとき、変更日と理由を添えて記録します。変更前の内容は残り、並べて表示されます。公表済みの資料は変わりません。所属にはお知らせが送られます。", "目標変更を記録する",
            v => v.MayChange),
        new("agree", "提出を待つ日を決める", "約束した日まで、お知らせのメールを止めます。", "記録する",
            v => v.State.IsMissing && !v.IsByLead),
        new("late-figure", "未確定の数値のために再開する", "数値の確定が後になるとき、確定の予定日までシートを開きます。報告書には未確定と印字されます。", "再開する",
            v => v.State is { Revision: > 0, Outside: null }),
        new("outside", "評価対象外（―）にする", "この段階の入力を求めません。報告書には「―」と理由が印字されます。", "評価対象外にする",
            v => v.State.Outside is null),
        new("hand-over", "担当を引き継ぐ", "職の後任とメールの宛先を登録します。前任のリンクは使えなくなり、後任に新しいリンクを送ります。", "引き継ぐ",
            v => v.History.Answering.Count > 0),
        new("revoke-link", "リンクを失効させる", "誤送信などのとき、リンクを使えなくします。続けて新しいリンクを送ることもできます。", "失効させる",
            v => v.History.Links.Any(l => l.Revoked is null), IsDanger: true, IsAlways: true),
        new("note", "メモを残す", "履歴に事務局だけのメモを残します。所属や市民には表示されません。", "メモを残す", _ => true, IsAlways: true),
    ];

    public static SheetAction? Of(string word) => All.FirstOrDefault(a => a.Word == word);
}
