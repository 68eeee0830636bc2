using System.Globalization;
using WardCycle.Indicators;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;
using WardCycle.Sheets;

namespace WardCycle.Figures;

/// <summary>
/// The city enters a figure for its wards. It needs no open sheet, so it may come before, during and after a phase; what has
/// been composed stays as it was composed, and a corrected figure is printed from the next edition on.
/// </summary>
public static class FigureDecision
{
    /// <summary>Answers of a survey that anybody would believe.</summary>
    private const int MostN = 100_000_000;

    public static CycleVerdict Decide(CycleCase at, CycleCommand.SetFigure command)
    {
        if (CityFigures.Asked(at.Open.Scheme).FirstOrDefault(f => f.Id == command.Field) is not { } field)
        {
            return CycleVerdict.Refuse("field", "その数値は、市が入力するものではありません。一覧から選び直してください。");
        }

        var before = (at.Figures ?? CityFigures.None).Newest(field.Id);
        List<CityFigureValue> values = [.. command.Values.Select(v => v with { Value = TypedText.Clean(v.Value) }).Where(v => v.Value.Length > 0)];
        if (Problems(at, command, field, values, before).ToList() is { Count: > 0 } problems)
        {
            return new CycleVerdict.Refused(problems);
        }

        var source = TypedText.Clean(command.Source);
        if (before is not null && before.Source == source && before.AsOf == command.AsOf && before.Values.SequenceEqual(values))
        {
            return new CycleVerdict.Unchanged("数値は変わっていません。");
        }

        var reason = before is null ? "" : TypedText.Clean(command.Reason);
        var figure = new CityFigure(field.Id, (before?.Version ?? 0) + 1, source, command.AsOf, values, reason, at.Now, at.Actor.AuditName);
        return new CycleVerdict.Accepted(
            figure.IsCorrection ? "figure.corrected" : "figure.entered", Text(at, field, figure), Message(figure), at.Open.Scheme.PhaseOf(field.Id).Id,
            [Change.New(Keys.Figure(field.Id, figure.Version), figure)], []);
    }

    private static string Text(CycleCase at, FieldScheme field, CityFigure figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"「{at.Open.Scheme.LabelOf(field)}」の数値を{(figure.IsCorrection ? $"訂正しました（第{figure.Version}版）。理由：{figure.Reason}" : $"入力しました（{figure.Values.Count}件、出典：{figure.Source}）。")}");

    private static string Message(CityFigure figure) => figure.IsCorrection
        ? "数値を訂正しました。作成済みの報告書には、新しい版を作ると反映されます。"
        : "数値を記録しました。各区のシートと、これから作る報告書に表示されます。";

    private static IEnumerable<Problem> Problems(CycleCase at, CycleCommand.SetFigure command, FieldScheme field, List<CityFigureValue> values, CityFigure? before)
    {
        if (TypedText.Check("source", "出典", command.Source, TypedText.MaxLine) is { } source)
        {
            yield return source;
        }

        if (command.AsOf > at.Today)
        {
            yield return new("asOf", "時点は、今日以前の日にしてください。");
        }

        if (values.Count == 0)
        {
            yield return new("value-city", "少なくとも一つの区の数値、または全区共通の数値を入力してください。");
        }

        foreach (var problem in values.SelectMany(v => Problems(at, field, v)))
        {
            yield return problem;
        }

        foreach (var twice in values.GroupBy(v => v.Ward).Where(g => g.Count() > 1))
        {
            yield return new($"value-{twice.Key}", "同じ区の数値が二つあります。一つにしてください。");
        }

        if (before is not null && TypedText.Check("reason", "訂正の理由", command.Reason) is { } reason)
        {
            yield return reason;
        }
    }

    private static IEnumerable<Problem> Problems(CycleCase at, FieldScheme field, CityFigureValue value)
    {
        if (value.Ward != Keys.City && !at.Open.HasWard(value.Ward))
        {
            yield return new("ward", "このサイクルにない区の数値があります。区コードをお確かめください。");
        }

        var phase = at.Open.Scheme.PhaseOf(field.Id).Id;
        var typed = new Answers(new Dictionary<FieldId, string> { [field.Id] = value.Value });
        foreach (var problem in AnswerCheck.Check(at.Open.Scheme, phase, typed, submitting: false, new HashSet<FieldId>()))
        {
            yield return problem with { Field = $"value-{value.Ward}" };
        }

        if (value.N is < 0 or > MostN)
        {
            yield return new($"n-{value.Ward}", "回答数は、0以上の整数で入力してください。");
        }
    }
}
