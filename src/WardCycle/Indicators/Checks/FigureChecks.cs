using WardCycle.Schemes;

namespace WardCycle.Indicators.Checks;

/// <summary>Figures: doubled, missing, outside their range, against the rating.</summary>
internal static class FigureChecks
{
    public static IEnumerable<Remark> Run(Scheme scheme, PhaseScheme phase, IndicatorFacts facts) =>
        Same(scheme, phase, facts).Concat(phase.Fields.SelectMany(f => Of(scheme, f, facts)));

    /// <summary>The same field of two items with the same figure, both with decimals or more than one digit: small counts are often equal.</summary>
    private static IEnumerable<Remark> Same(Scheme scheme, PhaseScheme phase, IndicatorFacts facts) =>
        from field in phase.Fields
        where field is { Kind: FieldKind.Figure, Item: not null }
        let figure = FigureReader.Read(facts.Answers[field.Id], Unit(field)).Number
        where figure is not null && (figure.Decimals > 0 || Math.Abs(figure.Value) >= 10)
        group (field, figure) by (field.Base, figure.Value) into same
        where same.Count() > 1
        select new Remark(
            RemarkKind.SameFigure, [.. same.Select(s => s.field.Id)],
            $"同じ数値「{same.First().figure.Typed}」が{same.Count()}か所にあります（{string.Join("、", same.Select(s => $"「{scheme.LabelOf(s.field)}」"))}）。取り違えがないかお確かめください。");

    private static IEnumerable<Remark> Of(Scheme scheme, FieldScheme field, IndicatorFacts facts)
    {
        var typed = facts.Answers[field.Id];
        if (typed.Length == 0 && field.Target is not null)
        {
            yield return new(RemarkKind.MissingIndicator, [field.Id], $"目標のある「{scheme.LabelOf(field)}」に値がありません。");
        }

        if (field.Kind == FieldKind.Figure && FigureReader.Read(typed, Unit(field)).Number is { } figure)
        {
            foreach (var text in Odd(scheme, field, figure))
            {
                yield return new(RemarkKind.OutsideRange, [field.Id], text);
            }
        }

        if (typed.Length > 0 && field is { Suggest: not null, Scale: { } scale } && scheme.Scale(scale).Find(typed) is { } chosen
            && chosen != scheme.Scale(scale).Outside && new Suggester(scheme, facts).Of(field) is { Grade: { } suggested } suggestion && suggested.Code != chosen.Code)
        {
            yield return new(
                RemarkKind.RatingAgainstFigures, [field.Id],
                $"「{scheme.LabelOf(field)}」は「{chosen.Mark}」ですが、数値からの目安は「{suggested.Mark}」です（{string.Join("。", suggestion.Working)}）。");
        }
    }

    private static IEnumerable<string> Odd(Scheme scheme, FieldScheme field, Figure figure)
    {
        if (figure.Value < field.Least || figure.Value > field.Most)
        {
            var range = $"{(field.Least is { } least ? Numbers.Text(least) + "以上" : "")}{(field.Most is { } most ? Numbers.Text(most) + "以下" : "")}";
            yield return $"「{scheme.LabelOf(field)}」の「{figure.Typed}」は、ふだんの範囲（{range}）の外です。";
        }

        if (figure.Unit.Length > 0 && Unit(field) is { } unit && figure.Unit != unit.Replace('％', '%'))
        {
            yield return $"「{scheme.LabelOf(field)}」の単位は「{unit}」ですが、「{figure.Typed}」と入力されています。";
        }

        if (field.Decimals is { } decimals && figure.Decimals != decimals)
        {
            yield return $"「{scheme.LabelOf(field)}」は小数{decimals}桁の欄ですが、「{figure.Typed}」と入力されています。";
        }
    }

    private static string? Unit(FieldScheme field) => field.Unit ?? field.Target?.Unit;
}
