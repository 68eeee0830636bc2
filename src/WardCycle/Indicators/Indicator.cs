using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Indicators;

/// <summary>Holds an answer against its target. Pure; exact decimals only; always says how it came to its answer.</summary>
public sealed class Indicator(Scheme scheme, IndicatorFacts facts)
{
    /// <summary>Null for a field without a target.</summary>
    public Attainment? Of(FieldScheme field) => field.Target switch
    {
        null => null,
        { Rule: TargetRule.Grade } target => OfGrade(field, target),
        var target => OfFigure(field, target),
    };

    /// <summary>The target in words, with the plan as typed.</summary>
    public string? Words(FieldScheme field) =>
        field.Target is { } target ? TargetWords.Of(target, scheme, field, target.Field is { } plan ? facts.Answers[plan] : "") : null;

    /// <summary>True where the value is better than last year's; null where one of them is not known.</summary>
    public bool? IsImproved(FieldScheme field) =>
        field.Target is null ? null
        : field.Kind == FieldKind.Choice
            ? Rank(field, facts.Answers[field.Id]) is { } now && Rank(field, facts.Previous(field)) is { } before ? now < before : null
            : Read(field)?.Value is { } actual && Previous(field) is { } last && BoundOf(field, field.Target) is { } bound ? bound.IsBetter(actual, last.Value) : null;

    /// <summary>Where the straight line from last year's value to the target at its deadline stands this year, and whether the actual holds it.</summary>
    public (bool Holds, string Working)? Path(FieldScheme field)
    {
        if (field.Target is not { By: { } by } target || by <= facts.Year.Year || field.Kind == FieldKind.Choice
            || Read(field)?.Value is not { } actual || Previous(field)?.Value is not { } last || BoundOf(field, target) is not { } bound)
        {
            return null;
        }

        if (bound.Holds(last))
        {
            return (bound.Holds(actual), $"前年度は目標に届いており、今年度は{(bound.Holds(actual) ? "届いています" : "届いていません")}");
        }

        var expected = last + (bound.Value - last) / (by - facts.Year.Year + 1);
        var holds = bound.Up ? actual >= expected : actual <= expected;
        var unit = UnitOf(field);
        return (holds, $"前年度 {Numbers.Text(last, unit)} から{new FiscalYear(by).Label}の目標 {Numbers.Text(bound.Value, unit)} へ等しく進むとき、{facts.Year.Label}は {Numbers.Short(expected)}{unit}。実績 {Numbers.Text(actual, unit)} は{(holds ? "その線に届いています" : "その線に届いていません")}");
    }

    private Attainment OfFigure(FieldScheme field, TargetScheme target)
    {
        if (facts.Answers[field.Id].Length == 0)
        {
            return Unknown($"「{field.Label}」が未入力です");
        }

        if (Read(field) is not { } actual)
        {
            return Unknown($"「{facts.Answers[field.Id]}」は数として比べられません");
        }

        if (target.Rule == TargetRule.Range)
        {
            return OfRange(field, target, actual);
        }

        if (target.Rule is TargetRule.Equal or TargetRule.Zero)
        {
            return OfEqual(field, target, actual);
        }

        return BoundOf(field, target) is { } bound ? OfBound(field, target, actual, bound) : Unknown(Lacking(field, target));
    }

    private Attainment OfBound(FieldScheme field, TargetScheme target, Figure actual, Bound bound)
    {
        var met = bound.Holds(actual.Value);
        var sign = (met, bound.Up, bound.Strict) switch
        {
            (true, true, false) => "≧",
            (true, false, false) => "≦",
            (true, true, true) or (false, false, false) => "＞",
            (true, false, true) or (false, true, false) => "＜",
            (false, true, true) => "≦",
            _ => "≧",
        };
        var ratio = bound.Strict ? null : Ratio(actual.Value, bound);
        var working = $"実績 {Text(actual, field)} {sign} {(bound.Strict ? "前年度" : "目標")} {Numbers.Text(bound.Value, UnitOf(field))}{Notes(target, bound)}";
        return new(met ? AttainmentState.Met : AttainmentState.NotMet, ratio, working + Percent(ratio), IsAhead(target));
    }

    private static decimal? Ratio(decimal actual, Bound bound) => bound.Up
        ? bound.Value > 0 ? actual * 100 / bound.Value : null
        : actual > 0 && bound.Value > 0 ? bound.Value * 100 / actual : null;

    /// <summary>What is below 100 is never rounded up to it.</summary>
    private static string Percent(decimal? ratio) => ratio switch
    {
        null => "",
        < 100 and > 99.9m => "、達成率 99.9%",
        { } percent => $"、達成率 {Numbers.Short(percent)}%",
    };

    private Attainment OfEqual(FieldScheme field, TargetScheme target, Figure actual)
    {
        if ((target.Rule == TargetRule.Zero ? 0 : Value(target)) is not { } value)
        {
            return Unknown(Lacking(field, target));
        }

        var met = actual.Value == value;
        return new(
            met ? AttainmentState.Met : AttainmentState.NotMet, null,
            $"実績 {Text(actual, field)} {(met ? "＝" : "≠")} 目標 {Numbers.Text(value, UnitOf(field))}{Notes(target, null)}", IsAhead(target));
    }

    private Attainment OfRange(FieldScheme field, TargetScheme target, Figure actual)
    {
        var met = actual.Value >= target.Value && actual.Value <= target.Most;
        var unit = UnitOf(field);
        return new(
            met ? AttainmentState.Met : AttainmentState.NotMet, null,
            $"実績 {Text(actual, field)} は目標の範囲（{Numbers.Text(target.Value ?? 0, unit)}以上{Numbers.Text(target.Most ?? 0, unit)}以下）の{(met ? "内" : "外")}{Notes(target, null)}", IsAhead(target));
    }

    private Attainment OfGrade(FieldScheme field, TargetScheme target)
    {
        var scale = scheme.Scale(field.Scale!);
        if (Rank(field, facts.Answers[field.Id]) is not { } rank || Rank(field, target.Grade ?? "") is not { } wanted)
        {
            return Unknown($"「{field.Label}」が未入力か、評価対象外です");
        }

        var met = rank <= wanted;
        return new(
            met ? AttainmentState.Met : AttainmentState.NotMet, null,
            $"実績 {scale.Grades[rank].Mark} は目標 {scale.Grades[wanted].Mark} {(met ? "以上です" : "に届いていません")}{Notes(target, null)}", IsAhead(target));
    }

    /// <summary>Place in the scale, 0 for best; null outside it.</summary>
    private int? Rank(FieldScheme field, string code) =>
        scheme.Scale(field.Scale!).Grades.ToList().FindIndex(g => g.Code == code || g.Mark == code) is >= 0 and var rank ? rank : null;

    /// <summary>Null where what it needs is not known, or the rule is no bound.</summary>
    private Bound? BoundOf(FieldScheme field, TargetScheme target) => target.Rule switch
    {
        TargetRule.AtLeast or TargetRule.Maintain => Value(target) is { } least ? new(least, Up: true) : null,
        TargetRule.AtMost => Value(target) is { } most ? new(most, Up: false) : null,
        TargetRule.Zero => new(0, Up: false),
        TargetRule.Better => Previous(field) is { } last ? new(last.Value, target.Up, Strict: true) : null,
        TargetRule.Change => Changed(field, target),
        _ => null,
    };

    private Bound? Changed(FieldScheme field, TargetScheme target)
    {
        if ((target.Base ?? Previous(field)?.Value) is not { } from)
        {
            return null;
        }

        var (sign, unit) = (target.Up ? 1 : -1, UnitOf(field));
        var by = target.Percent is { } percent ? Math.Abs(from) * percent / 100 : target.Amount ?? 0;
        var name = target.BaseYear is { } year ? new FiscalYear(year).Label : "前年度";
        var words = target.Percent is { } share ? Numbers.Text(share, "%") : Numbers.Text(by, unit);
        return new(Exact(from + sign * by), target.Up, Why: $"{name} {Numbers.Text(from, unit)} の{words}{(target.Up ? "増" : "減")}");
    }

    /// <summary>Without the zeros that a multiplication leaves behind.</summary>
    private static decimal Exact(decimal value) => value / 1.000000000000000000000000000000m;

    private decimal? Value(TargetScheme target) =>
        target.Field is { } plan ? FigureReader.Read(facts.Answers[plan], UnitOf(scheme.Field(plan)) ?? target.Unit).Number?.Value : target.Value;

    private Figure? Read(FieldScheme field) => FigureReader.Read(facts.Answers[field.Id], UnitOf(field)).Number;

    private Figure? Previous(FieldScheme field) => FigureReader.Read(facts.Previous(field), UnitOf(field)).Number;

    private string Lacking(FieldScheme field, TargetScheme target) =>
        target.Field is { } plan ? $"目標値（「{scheme.Field(plan).Label}」）が数として入力されていません" : $"「{field.Label}」の前年度の値が分かりません";

    private static string? UnitOf(FieldScheme field) => field.Unit ?? field.Target?.Unit;

    private static string Text(Figure actual, FieldScheme field) => Numbers.Text(actual.Value, actual.Unit.Length > 0 ? actual.Unit : UnitOf(field));

    private static string Notes(TargetScheme target, Bound? bound)
    {
        List<string> notes = [];
        if (bound is { Why.Length: > 0 })
        {
            notes.Add(bound.Why);
        }

        if (target.By is { } by)
        {
            notes.Add($"{new FiscalYear(by).Label}まで");
        }

        if (target.Rule == TargetRule.Maintain)
        {
            notes.Add("維持");
        }

        if (target.Cumulative)
        {
            notes.Add("累計");
        }

        return notes.Count == 0 ? "" : $"（{string.Join("、", notes)}）";
    }

    private bool IsAhead(TargetScheme target) => target.By > facts.Year.Year;

    private static Attainment Unknown(string why) => new(AttainmentState.Unknown, null, why);
}
