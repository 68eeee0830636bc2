using System.Collections.Frozen;

namespace WardCycle.Mail.Texts;

/// <summary>The conditions' names as written in templates: <c>{共同シートの場合}</c> to <c>{ここまで}</c>, each alone on its line.</summary>
public static class MailConditionNames
{
    public const string End = "ここまで";

    private static readonly FrozenDictionary<string, MailCondition> Conditions = new Dictionary<string, MailCondition>
    {
        ["未着手の場合"] = MailCondition.NotStarted,
        ["下書きの場合"] = MailCondition.DraftBegun,
        ["提出済みの場合"] = MailCondition.Submitted,
        ["差戻しの場合"] = MailCondition.Returned,
        ["未確定の場合"] = MailCondition.LateFigure,
        ["再度のお知らせの場合"] = MailCondition.Repeated,
        ["共同シートの場合"] = MailCondition.Joint,
        ["入力できる場合"] = MailCondition.Open,
        ["代理入力の場合"] = MailCondition.OnBehalf,
        ["メモがある場合"] = MailCondition.Note,
        ["返信できる場合"] = MailCondition.Answerable,
        ["欠員の場合"] = MailCondition.Vacant,
        ["宛先がある場合"] = MailCondition.Staffed,
        ["異議を送れる場合"] = MailCondition.Worded,
        ["異議への回答の場合"] = MailCondition.Settled,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => Conditions.Keys.Order(StringComparer.Ordinal);

    public static MailCondition? Find(string name) => Conditions.TryGetValue(name, out var condition) ? condition : null;
}
