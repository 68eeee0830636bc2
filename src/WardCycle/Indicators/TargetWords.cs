using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Indicators;

/// <summary>A target in words, as a report prints it: 80%以上（平成26年度まで）.</summary>
public static class TargetWords
{
    /// <param name="typedPlan">What was typed in the field that the target's value comes from; empty for not yet.</param>
    public static string Of(TargetScheme target, Scheme scheme, FieldScheme field, string typedPlan = "")
    {
        var words = Rule(target, scheme, field, typedPlan);
        List<string> notes = [];
        if (target.By is { } by)
        {
            notes.Add($"{new FiscalYear(by).Label}まで");
        }

        if (target.Cumulative)
        {
            notes.Add("累計");
        }

        return words + (notes.Count == 0 ? "" : $"（{string.Join("、", notes)}）") + (target.Note is null ? "" : $" {target.Note}");
    }

    private static string Rule(TargetScheme target, Scheme scheme, FieldScheme field, string typedPlan)
    {
        var unit = target.Unit ?? field.Unit;
        var value = target.Field is not null ? Plan(typedPlan, scheme, target) : Numbers.Text(target.Value ?? 0, unit);
        return target.Rule switch
        {
            TargetRule.AtLeast => value + "以上",
            TargetRule.AtMost => value + "以下",
            TargetRule.Equal => value,
            TargetRule.Zero => $"ゼロ（0{unit}）",
            TargetRule.Range => $"{value}以上{Numbers.Text(target.Most ?? 0, unit)}以下",
            TargetRule.Maintain => value + "以上の維持",
            TargetRule.Change => Change(target, unit),
            TargetRule.Better => target.Up ? "前年度を上回る" : "前年度を下回る",
            _ => Grade(target, scheme, field),
        };
    }

    private static string Plan(string typed, Scheme scheme, TargetScheme target) =>
        typed.Length > 0 ? typed : $"「{scheme.Phases.SelectMany(p => p.Fields).FirstOrDefault(f => f.Id == target.Field)?.Label}」の値";

    private static string Change(TargetScheme target, string? unit)
    {
        var from = target.BaseYear is { } year ? $"{new FiscalYear(year).Label}（{Numbers.Text(target.Base ?? 0, unit)}）" : "前年度";
        var by = target.Percent is { } percent ? Numbers.Text(percent, "%") : Numbers.Text(target.Amount ?? 0, unit);
        return $"{from}比で{by}{(target.Up ? "増" : "減")}";
    }

    private static string Grade(TargetScheme target, Scheme scheme, FieldScheme field) =>
        field.Scale is { } scale && scheme.Scale(scale).Find(target.Grade ?? "") is { } grade ? $"「{grade.Mark}」以上" : "";
}
