using WardCycle.Publication;

namespace WardCycle.Web.Secretariat.Editions;

/// <summary>What is done to an edition, one page each.</summary>
public sealed record EditionAction(string Word, string Title, string Explanation, string Button, Func<EditionView, bool> Fits, bool IsDanger = false, bool MakesNew = false)
{
    public static IReadOnlyList<EditionAction> All { get; } =
    [
        new("personal-data", "個人情報の確認を記録する", "公表できない個人情報や氏名がないことを、【案】のファイルを開いて確かめてから記録します。下の一覧は機械が見つけたもので、見落としもあります。", "確認したことを記録する",
            v => v.Edition is { State: EditionState.Composed, Checked: null }),
        new("decide", "決裁を記録する", "文書管理システムでの決裁が済んだら、その内容を記録します。公表日になると、この版が公表されます。締め切ったシートの、提出されなかった下書きは消去されます。", "決裁を記録する",
            v => v.Edition.State == EditionState.Composed),
        new("remake", "作り直す（再作成）", "いまの提出内容で新しい版の【案】を作ります。この版は差替え済になります。", "作り直す",
            v => v.IsNewest && v.Edition.State is (EditionState.Composed or EditionState.Decided), MakesNew: true),
        new("want", "訂正版を作る", "いまの提出内容で新しい版を作ります。訂正の内容は、日付とともに報告書に印字されます。", "訂正版を作る",
            v => v.IsNewest && v.Edition.State is not (EditionState.Wanted or EditionState.Composed or EditionState.Decided), MakesNew: true),
        new("posting", "掲載先を記録する", "市のウェブサイトに掲載した日とアドレスを記録します。", "記録する",
            v => v.Edition.State == EditionState.Published),
        new("withdraw", "公表を取り下げる", "この版の公表をすべての形式で取り下げます。公開ページには、取り下げたことと理由が表示されます。", "公表を取り下げる",
            v => v.IsPublic, true),
    ];

    /// <summary>A remade 【案】 prints its reason only where the public has seen an earlier edition.</summary>
    public string ExplanationFor(EditionView view) => Word != "remake" ? Explanation
        : view.Phase.Editions.Any(e => e.Edition.PublishedAt is not null) ? Explanation + "作り直した理由は、日付とともに報告書に印字されます。"
        : Explanation + "まだ公表していないため、作り直した理由は報告書には印字されず、記録に残ります。";

    public static EditionAction? Of(string word) => All.FirstOrDefault(a => a.Word == word);
}
