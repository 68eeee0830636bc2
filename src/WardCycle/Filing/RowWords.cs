namespace WardCycle.Filing;

/// <summary>What a row is, for people, by its key.</summary>
internal static class RowWords
{
    private static readonly (string Prefix, string Word)[] Words =
    [
        ("revision-", "シートの提出"), ("draft-", "下書き"), ("return-", "差戻しの理由"), ("review-", "事務局の評価"), ("reference-", "前年度の内容"), ("sentback-", "所属内の差戻しの理由"), ("wording-", "文言整理"),
        ("note-", "引継ぎメモ"), ("mail-", "メール"), ("0mail-", "送信前のメール"), ("audit-", "操作の記録"), ("0post-", "名簿と宛先"), ("0sheet-", "シートの状態"), ("0head", "区の状態"),
        ("roster-", "開始時の名簿"), ("edition-", "報告書の版"), ("publication-", "公表の記録"), ("survey", "アンケート"), ("stray-", "誤送信の記録"),
        ("case-", "事例"), ("proposal-", "基準の提案"), ("decision-", "基準の決定"), ("meeting-", "会議の記録"), ("policy-", "方針"), ("figure-", "市が入力した数値"),
        ("prepared-", "準備している引継ぎ"), ("template-", "メールの文面"), ("link-", "リンク"), ("cycle", "サイクルの基本事項"),
    ];

    public static string Of(string key) => Words.FirstOrDefault(w => key.StartsWith(w.Prefix, StringComparison.Ordinal)).Word ?? "その他の記録";
}
