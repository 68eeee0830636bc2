using System.Collections.Frozen;

namespace WardCycle.Mail.Texts;

/// <summary>The fields' names as written in templates, without braces.</summary>
public static class MailFieldNames
{
    private static readonly FrozenDictionary<MailField, string> Names = new Dictionary<MailField, string>
    {
        [MailField.FiscalYear] = "年度",
        [MailField.Ward] = "区名",
        [MailField.Section] = "所属名",
        [MailField.Recipient] = "宛名",
        [MailField.CycleTitle] = "取組名",
        [MailField.Phase] = "段階",
        [MailField.Task] = "依頼事項",
        [MailField.AsOf] = "現在日",
        [MailField.Due] = "期限",
        [MailField.DueDay] = "期限日",
        [MailField.DaysLeft] = "残り日数",
        [MailField.Closing] = "締切",
        [MailField.Publication] = "公表日",
        [MailField.Office] = "担当",
        [MailField.LeadSection] = "幹事課",
        [MailField.JointSections] = "共同シートの所属",
        [MailField.DraftSavedOn] = "下書き保存日",
        [MailField.Receipt] = "受付番号",
        [MailField.ReceivedAt] = "受付日時",
        [MailField.Contact] = "問い合わせ先",
        [MailField.Answers] = "回答の写し",
        [MailField.ReturnReason] = "差戻し理由",
        [MailField.ChangeReason] = "変更理由",
        [MailField.HandOverNote] = "引継ぎメモ",
        [MailField.Message] = "連絡内容",
        [MailField.List] = "一覧",
        [MailField.Link] = "リンク",
        [MailField.EntryPage] = "入力ページ",
        [MailField.LinkNumber] = "リンク番号",
        [MailField.Code] = "確認コード",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, MailField> Fields =
        Names.ToFrozenDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

    /// <summary>All names, in the order in which the editing page lists them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<MailField>().Select(NameOf)];

    public static string NameOf(MailField field) => Names[field];

    public static MailField? Find(string name) => Fields.TryGetValue(name, out var field) ? field : null;

    /// <summary>Stands alone on its line and never in a subject: it may be several lines, or be copied by hand.</summary>
    public static bool IsBlock(MailField field) => field >= MailField.Contact;
}
