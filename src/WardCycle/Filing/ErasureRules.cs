using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Filing;

/// <summary>What may be erased, and what an order must say.</summary>
public static class ErasureRules
{
    /// <summary>UTF-16 units from which a field's text is looked for outside its field too; shorter ones mean too much else.</summary>
    public const int LongEnough = 8;

    public const int MaxTexts = 20;

    /// <summary>In Azure a deleted blob can be restored for so many days (<c>infra/storage.bicep</c>; a test compares them).</summary>
    public const int BlobsComeBackDays = 7;

    private const int MaxLength = 4000;

    /// <summary>Of letters and digits alone: shorter ones stand inside other words.</summary>
    private const int MinAscii = 5;

    public static IEnumerable<Problem> Check(OpenCycle open, string yaml, ErasureInput input, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0 && input.Field is null)
        {
            yield return new("texts", "抹消する文言を入力するか、シートの項目を選んでください。");
        }

        if (texts.Count > MaxTexts)
        {
            yield return new("texts", $"文言は一度に{MaxTexts}件までです。分けて抹消してください。");
        }

        foreach (var problem in texts.Select(t => Check(t, yaml)).OfType<string>().Distinct())
        {
            yield return new("texts", problem);
        }

        if (input.Field is { } field && FieldProblem(open, field) is { } wrong)
        {
            yield return new("field", wrong);
        }
    }

    public static IEnumerable<Problem> Check(ErasureOrder order, Blanking blanking, DateOnly today)
    {
        Problem?[] typed =
        [
            TypedText.Check("reason", "抹消の理由", order.Reason),
            TypedText.Check("approver", "承認者", order.Approver, TypedText.MaxLine),
            order.ApprovedOn > today ? new("approvedOn", "承認日は今日以前の日にしてください。") : null,
            blanking.Hits(order.Reason) ? new("reason", "理由に、抹消する文言が含まれています。理由は残りますので、文言を書かずに入力してください。") : null,
            blanking.Hits(order.Approver) ? new("approver", "承認者に、抹消する文言が含まれています。職名で入力してください。") : null,
        ];
        return typed.OfType<Problem>();
    }

    private static string? Check(string text, string yaml) =>
        text.Length < 2 || Blanking.Mark.Contains(text, StringComparison.Ordinal) ? "文言は2文字以上で入力してください。短い文言は、ほかの語の一部にも当たります。"
        : text.Length > MaxLength ? $"文言は{MaxLength}文字以内で入力してください。"
        : Blanking.Token().IsMatch(text) && text.Length < MinAscii ? $"英数字だけの文言は{MinAscii}文字以上で入力してください。"
        : yaml.Contains(text, StringComparison.Ordinal) ? "様式そのものに含まれる文言があります。様式の語は抹消できません。より長い文言にしてください。"
        : null;

    private static string? FieldProblem(OpenCycle open, ErasureField field) =>
        !open.HasWard(field.Ward) ? "その区はこのサイクルにありません。"
        : open.Scheme.Phases.SelectMany(p => p.Fields).FirstOrDefault(f => f.Id == field.Field) is not { } scheme ? "その項目はこの様式にありません。"
        : scheme.Kind is not (FieldKind.Text or FieldKind.Line) ? "抹消できるのは文章の項目だけです。評価・数値・日付には個人情報がありません。"
        : null;
}
