using System.Globalization;
using System.Text;
using WardCycle.Indicators;

namespace WardCycle.Schemes;

/// <summary>What the command <c>scheme check FILE</c> prints: the scheme as understood, or its faults as <c>file:line: field: message</c>.</summary>
public static class SchemeCheck
{
    public static string Report(string yaml, string fileName) => Report(SchemeLoader.Load(yaml, fileName));

    public static string Report(SchemeLoad load) => load switch
    {
        SchemeLoad.Loaded loaded => Understood(loaded.Scheme),
        SchemeLoad.Refused refused => Faults(refused.Problems),
        _ => throw new ArgumentException("Not a known outcome.", nameof(load)),
    };

    private static string Faults(IReadOnlyList<SchemeProblem> problems) =>
        string.Concat(problems.Select(p => $"{p.File}:{p.Line}: {(p.Field.Length == 0 ? "" : p.Field + ": ")}{p.Message}\n"))
        + $"{problems.Count}件の誤りがあります。\n";

    private static string Understood(Scheme scheme)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"{scheme.Title}（{scheme.Id}）\n"));
        text.Append(Sheets(scheme));
        foreach (var phase in scheme.Phases)
        {
            text.Append(Invariant($"\n{phase.Label}（{phase.Id}）: {phase.Task}\n"));
            text.Append(Invariant($"  {string.Join("、", phase.Dates.Select(d => $"{NameOf(d.Key)} {Date(d.Value)}"))}\n"));
            text.Append(Invariant($"  督促: {Reminders(phase.Reminders ?? scheme.Reminders)}\n"));
            text.AppendJoin("", phase.Fields.DistinctBy(f => f.Base).Select(f => Field(f, scheme)));
        }

        text.AppendJoin("", (scheme.Items ?? []).Select(i => Item(i, scheme, 0)).Prepend(scheme.Items is null ? "" : "\n項目\n"));

        text.AppendJoin("", scheme.Scales.Select(Scale));
        text.Append(Report(scheme));
        text.Append(Surveys(scheme));
        text.Append(Invariant($"見守りの最終日: {Date(scheme.Care)}\n誤りはありません。\n"));
        return text.ToString();
    }

    private static string Sheets(Scheme scheme) =>
        scheme.SheetPer is { } kind ? $"シート: 「{scheme.ItemKind(kind).Label}」ごとに1枚\n" : "";

    private static string Item(PlanItem item, Scheme scheme, int depth) =>
        $"{new string(' ', 2 * depth + 2)}- {item.Heading}（{item.Id}、{scheme.ItemKind(item.Kind).Label}{(item.Owner is { } owner ? $"、担当 {owner}" : "")}）\n"
        + string.Concat(Targets(item, scheme).Select(t => $"{new string(' ', 2 * depth + 6)}{t}\n"))
        + string.Concat((item.Items ?? []).Select(i => Item(i, scheme, depth + 1)));

    private static string Surveys(Scheme scheme) =>
        string.Concat((scheme.Surveys ?? []).Select(s =>
            $"\nアンケート「{s.Label}」（{s.Id}、{(s.BySection ? "課ごと" : "区ごと")}）: {string.Join("、", s.Held.Select(h => $"{h.Label} {h.From.Month}/{h.From.Day}〜{h.To.Month}/{h.To.Day}"))}\n"
            + string.Concat(s.Questions.Select(q => $"  - {q.Label}（{q.Id}）: {(q.Kind == SurveyQuestionKind.Text ? "自由記述（公表しません）" : string.Join("・", q.Grades.Select(g => g.Label)))}\n"))))
        + string.Concat((scheme.Indicators ?? []).Select(i =>
            $"アンケートの結果を入れる欄: {scheme.LabelOf(scheme.Field(i.Field))}（{i.Field}） ← {string.Join("、", i.Of.Select(o => $"{o.Survey} {o.Period} {o.Question}"))}の{(i.IsMean ? "点数の平均" : $"割合（{string.Join("・", i.Share)}）")}\n"));

    private static IEnumerable<string> Targets(PlanItem item, Scheme scheme) =>
        from field in scheme.Phases.SelectMany(p => p.Fields)
        where field.Item == item.Id && field.Target is not null
        let previous = field.Previous is { } last ? $"、前年度 {last}" : ""
        select $"{field.Label}（{field.Base}）の目標: {TargetWords.Of(field.Target!, scheme, field)}{previous}";

    private static string Report(Scheme scheme) => string.Concat(scheme.Report.Printed.Select(block => block switch
    {
        ReportBlock.Units units => $"\n一覧表: {units.UnitHeading}｜{string.Join("｜", units.Columns.Select(c => c.Heading))}\n",
        ReportBlock.Items items => $"\n項目の表（{scheme.ItemKind(items.Of).Label}）: {string.Join("｜", items.Columns.Select(c => c.Heading))}\n",
        ReportBlock.Form form => $"\n枠（{(form.Of is { } of ? scheme.ItemKind(of).Label : "シート")}）: {string.Join("｜", form.Rows.SelectMany(r => r).Select(c => c.Heading).OfType<string>())}\n",
        _ => "",
    }));

    private static string Field(FieldScheme field, Scheme scheme)
    {
        var kind = field.Kind switch
        {
            FieldKind.Text => $"複数行の文、{field.MaxLength}文字まで",
            FieldKind.Line => $"1行の文、{field.MaxLength}文字まで",
            FieldKind.Figure => $"数値{(field.Unit is { } unit ? $"（{unit}）" : "")}{(field.Free ? "または言葉" : "")}",
            FieldKind.Date => "日付",
            _ => $"「{scheme.Scale(field.Scale!).Label}」から選択",
        };
        var required = field switch
        {
            { Required: true } => "必須",
            { RequiredWhen: { } when } => $"{Written(scheme, when.Field)} が {string.Join("・", when.Values)} のとき必須",
            _ => "任意",
        };
        var per = field.For is { } of ? $"［{scheme.ItemKind(of).Label}ごと］" : "";
        var more = field.Suggest is null ? "" : "、目安あり";
        return $"  - {per}{field.Label}（{field.Base}）: {kind}、{required}、{(field.IsPublic ? "公表" : "内部")}{more}\n";
    }

    private static FieldId Written(Scheme scheme, FieldId id) => scheme.Phases.SelectMany(p => p.Fields).FirstOrDefault(f => f.Id == id)?.Base ?? id;

    private static string Scale(RatingScale scale) =>
        $"\n評価「{scale.Label}」（{scale.Id}）\n"
        + string.Concat(scale.Grades.Append(scale.Outside).Select(g => $"  {g.Mark}：{(g.Legend.Length == 0 ? "凡例なし" : $"「{g.Legend}」")}（{g.Code}）\n"));

    private static string Reminders(ReminderPlan plan)
    {
        var unit = plan.WorkingDays ? "開庁日" : "日";
        IEnumerable<string> days =
        [
            .. plan.Before.Select(d => $"{d}{unit}前"),
            .. plan.OnDay ? ["当日"] : Array.Empty<string>(),
            .. plan.After.Select(d => $"{d}{unit}後"),
        ];
        return days.Any() && plan.MaximumCount > 0 ? $"{string.Join("、", days)}（{plan.MaximumCount}回まで）" : "なし";
    }

    private static string Date(DateRule rule) =>
        $"{(rule.AfterYear ? "翌年度" : "")}{rule.Month}月{rule.Day}日{(rule.Printed ? "（文書に印刷）" : "")}";

    private static string NameOf(PhaseDateKind kind) => kind switch
    {
        PhaseDateKind.AsOf => "現在日",
        PhaseDateKind.Opening => "開始日",
        PhaseDateKind.Due => "提出期限",
        PhaseDateKind.Closing => "締切",
        _ => "公表日",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
