using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Reports.Paper;

/// <summary>A target as people say it: 80%以上（平成26年度まで）.</summary>
internal static class TargetWords
{
    public static string Of(TargetScheme target, Scheme scheme, FieldScheme field, Answers answers)
    {
        var unit = target.Unit ?? field.Unit ?? "";
        var value = target.Field is { } planned ? FigureText.WithUnit(answers[planned], unit) : Number(target.Value, unit);
        var words = (target.Cumulative ? "累計" : "") + target.Rule switch
        {
            TargetRule.AtLeast => $"{value}以上",
            TargetRule.AtMost => $"{value}以下",
            TargetRule.Zero => $"0{unit}",
            TargetRule.Range => $"{value}から{Number(target.Most, unit)}まで",
            TargetRule.Maintain => $"{value}以上の維持",
            TargetRule.Change => $"{Since(target)}{Number(target.Percent ?? target.Amount, target.Percent is null ? unit : "%")}{(target.Up ? "増" : "減")}",
            TargetRule.Better => $"{(target.BaseYear is null ? "前年度" : Since(target))}を{(target.Up ? "上回る" : "下回る")}",
            TargetRule.Grade => Grade(target, scheme, field),
            _ => value,
        };
        var by = target.By is { } year ? $"（{new FiscalYear(year).Label}まで）" : "";
        return words + by + (target.Note is { } note ? $"　{note}" : "");
    }

    private static string Since(TargetScheme target) => target.BaseYear is { } year ? $"{new FiscalYear(year).Label}比" : "前年度比";

    private static string Grade(TargetScheme target, Scheme scheme, FieldScheme field)
    {
        var scale = field.Scale is null ? null : scheme.Scale(field.Scale);
        var grade = scale?.Find(target.Grade ?? "");
        return grade is null ? "" : grade == scale!.Grades[0] ? grade.Mark : $"{grade.Mark}以上";
    }

    private static string Number(decimal? value, string unit) => value is { } number ? number.ToString(CultureInfo.InvariantCulture) + unit : "";
}
