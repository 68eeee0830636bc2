using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Indicators;

/// <summary>遅れ: suggests a state from days against a due day of the fiscal year. Without a day nothing is suggested: whether it is still to come only the person knows.</summary>
internal sealed class DaySuggester(Scheme scheme, IndicatorFacts facts)
{
    public Suggestion? Of(FieldScheme choice, SuggestScheme rule)
    {
        List<FieldScheme> fields = [.. scheme.Phases.SelectMany(p => p.Fields).Where(f => rule.From.Contains(f.Id))];
        var days = fields.Select(f => (Field: f, Day: DayReader.Read(facts.Answers[f.Id]))).ToList();
        if (days.Count == 0)
        {
            return null;
        }

        if (days.Any(d => d.Day is null))
        {
            return new(null, "", [.. days.Where(d => d.Day is null).Select(d => $"「{d.Field.Label}」の日付が未入力です")]);
        }

        foreach (var line in rule.Grades)
        {
            if (Holds(line, [.. days.Select(d => d.Day!.Value)]) is { } words)
            {
                return new(scheme.Scale(choice.Scale!).Find(line.Grade), words, [.. days.Select(d => $"「{d.Field.Label}」 {Era.Date(d.Day!.Value)}")]);
            }
        }

        return new(null, "", ["決め方のどれにも当たりません"]);
    }

    private string? Holds(SuggestGrade line, IReadOnlyList<DateOnly> days) => (line.When, line.Due?.In(facts.Year)) switch
    {
        (SuggestWhen.OnTime, { } due) when days.All(d => d <= due) => $"期限の{Era.Date(due)}までのとき",
        (SuggestWhen.Late, { } due) when days.Any(d => d > due) => $"期限の{Era.Date(due)}より後のとき",
        (SuggestWhen.Otherwise, _) => "ほかの決め方に当たらないとき",
        _ => null,
    };
}
