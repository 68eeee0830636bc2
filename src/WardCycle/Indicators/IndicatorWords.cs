using WardCycle.Schemes;

namespace WardCycle.Indicators;

/// <summary>What pages say beside a field: target, last year's value, attainment and suggestion.</summary>
public static class IndicatorWords
{
    public static IReadOnlyList<string> Of(Scheme scheme, IndicatorFacts facts, FieldScheme field) =>
        [.. Known(scheme, facts, field).Concat(Judged(scheme, facts, field))];

    /// <summary>What is known before anything is typed.</summary>
    public static IEnumerable<string> Known(Scheme scheme, IndicatorFacts facts, FieldScheme field)
    {
        if (new Indicator(scheme, facts).Words(field) is { } target)
        {
            yield return $"目標：{target}";
        }

        if (field.Kind is FieldKind.Figure or FieldKind.Choice && facts.Previous(field) is { Length: > 0 } previous)
        {
            yield return $"前年度：{Shown(scheme, field, previous)}";
        }

        foreach (var (year, average) in (facts.Averages ?? []).Where(a => a.Average.Field == field.Id))
        {
            yield return $"{(year == facts.Year ? "全区の平均" : "前年度の全区の平均")}：{average.Words}";
        }
    }

    /// <summary>What follows from the answers so far.</summary>
    public static IEnumerable<string> Judged(Scheme scheme, IndicatorFacts facts, FieldScheme field)
    {
        if (facts.Answers[field.Id].Length > 0 && new Indicator(scheme, facts).Of(field) is { } attained)
        {
            yield return attained.State switch
            {
                AttainmentState.Met => $"目標達成：{attained.Working}",
                AttainmentState.NotMet => $"目標に未到達：{attained.Working}",
                _ => $"目標と比べられません：{attained.Working}",
            };
        }

        if (field.Suggest is { } rule && rule.From.Any(f => facts.Answers[f].Length > 0) && new Suggester(scheme, facts).Of(field) is { } suggestion)
        {
            yield return suggestion.Text;
        }
    }

    private static string Shown(Scheme scheme, FieldScheme field, string value) =>
        field.Scale is { } scale && scheme.Scale(scale).Find(value) is { } grade ? grade.Mark : value;
}
