using WardCycle.Schemes;

namespace WardCycle.Indicators;

/// <summary>Applies a scheme's rule to the figures. Pure: the same answers give the same suggestion.</summary>
public sealed class Suggester(Scheme scheme, IndicatorFacts facts)
{
    private readonly Indicator _indicator = new(scheme, facts);

    /// <summary>Null where the field has no rule, or none of its figures has a target.</summary>
    public Suggestion? Of(FieldScheme choice)
    {
        if (choice.Suggest is { IsByDay: true } days)
        {
            return new DaySuggester(scheme, facts).Of(choice, days);
        }

        if (choice.Suggest is not { } rule || Sources(rule) is not { Count: > 0 } fields)
        {
            return null;
        }

        var attained = fields.Select(f => _indicator.Of(f)!).ToList();
        if (attained.Any(a => a.State == AttainmentState.Unknown))
        {
            return new(null, "", [.. attained.Where(a => a.State == AttainmentState.Unknown).Select(a => a.Working)]);
        }

        foreach (var line in rule.Grades)
        {
            if (Holds(line, fields, attained) is { } words)
            {
                return new(scheme.Scale(choice.Scale!).Find(line.Grade), words, [.. attained.Select(a => a.Working), .. Beside(line, fields, attained)]);
            }
        }

        return new(null, "", [.. attained.Select(a => a.Working), "決め方のどれにも当たりません"]);
    }

    private List<FieldScheme> Sources(SuggestScheme rule) =>
        [.. scheme.Phases.SelectMany(p => p.Fields).Where(f => f.Target is not null && rule.From.Contains(f.Id))];

    /// <summary>The rule's line in words where it holds; else null.</summary>
    private string? Holds(SuggestGrade line, List<FieldScheme> fields, List<Attainment> attained) => line.When switch
    {
        SuggestWhen.Met when attained.All(a => a.IsMet) => "目標を達成しているとき",
        SuggestWhen.Ratio when attained.All(a => a.Ratio is not null) && attained.Min(a => a.Ratio) >= line.AtLeast => $"達成率が{Numbers.Text(line.AtLeast ?? 0, "%")}以上のとき",
        SuggestWhen.Improved when fields.All(f => _indicator.IsImproved(f) == true) => "前年度より良くなっているとき",
        SuggestWhen.OnPath when fields.Zip(attained).All(p => p.Second.IsMet || _indicator.Path(p.First) is { Holds: true }) => "目標を達成しているか、期限に向けた途上にあるとき",
        SuggestWhen.Otherwise => "ほかの決め方に当たらないとき",
        _ => null,
    };

    /// <summary>How the line from last year to the deadline stands, where the rule looks at it.</summary>
    private IEnumerable<string> Beside(SuggestGrade line, List<FieldScheme> fields, List<Attainment> attained) =>
        line.When is SuggestWhen.OnPath or SuggestWhen.Otherwise
            ? fields.Zip(attained).Where(p => !p.Second.IsMet).Select(p => _indicator.Path(p.First)?.Working).OfType<string>()
            : line.When == SuggestWhen.Improved ? fields.Select(f => $"「{f.Label}」の前年度 {facts.Previous(f)}") : [];
}
