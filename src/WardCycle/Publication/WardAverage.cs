using System.Globalization;
using WardCycle.Indicators;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>The mean of one figure over all wards of the cycle, each unit that gave it counting once. Grades and letters are never averaged.</summary>
/// <param name="Value">Exact sum by count, rounded to one digit more than the most that were typed.</param>
/// <param name="Unit">The unit that most gave it in; other units stay out.</param>
/// <param name="Wards">How many wards it is the mean of, at least two.</param>
/// <param name="Count">How many figures.</param>
public sealed record WardAverage(FieldId Field, decimal Value, string Unit, int Wards, int Count, bool IsProvisional = false)
{
    /// <summary>76.45%（3区の平均）</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture, $"{Value}{Unit}（{Wards}区{(Count > Wards ? $"・{Count}件" : "")}の平均{(IsProvisional ? "、見込" : "")}）");

    /// <summary>Public figures that a layout prints the average of, each item's own.</summary>
    public static IReadOnlyList<FieldScheme> Wanted(Scheme scheme)
    {
        var written = (from block in scheme.Report.Printed
                       from content in block switch
                       {
                           ReportBlock.Items items => items.Columns.SelectMany(c => c.Content.Each),
                           ReportBlock.Form form => form.Rows.SelectMany(r => r).SelectMany(c => c.Content.Each),
                           _ => [],
                       }
                       where content is CellContent.OfAllWards
                       from id in ((CellContent.OfAllWards)content).Fields
                       select id).ToHashSet();
        return [.. scheme.Phases.SelectMany(p => p.Fields).Where(f => f is { IsPublic: true, Kind: FieldKind.Figure } && written.Contains(f.Base))];
    }

    /// <summary>Null where fewer than two wards gave the figure.</summary>
    /// <param name="wards">Every ward's rows.</param>
    public static WardAverage? Of(PhaseScheme phase, FieldScheme field, IEnumerable<IReadOnlyList<ReportRow>> wards)
    {
        var given = (from ward in wards.Select((rows, i) => (rows, i))
                     from row in ward.rows.Where(r => r.Answers[field.Id].Length > 0 && !r.Outside.ContainsKey(phase.Id)).Take(field.IsFromCity ? 1 : int.MaxValue)
                     select (Ward: ward.i, Row: row)).ToList();
        if (FigureMean.Of(field, [.. given.Select(g => g.Row.Answers[field.Id])]) is not { } mean)
        {
            return null;
        }

        var (from, count) = (mean.From.Select(i => given[i].Row), mean.From.Select(i => given[i].Ward).Distinct().Count());
        return count < 2 ? null : new(field.Id, mean.Value, mean.Unit, count, mean.From.Count, from.Any(r => r.Provisional.ContainsKey(phase.Id)));
    }
}
