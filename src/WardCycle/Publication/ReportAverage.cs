using WardCycle.Indicators;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>The mean of one figure over the units that gave it as a number of one unit. Grades and letters are never averaged.</summary>
/// <param name="Item">The item that was asked for; null for a field of the sheet itself.</param>
/// <param name="Value">Exact sum by count, rounded to one digit more than the most that were typed.</param>
/// <param name="Count">How many units it is the mean of, at least two.</param>
/// <param name="IsProvisional">未確定: one of them says that figures of its phase are not final.</param>
public sealed record ReportAverage(PhaseScheme Phase, FieldScheme Field, PlanItem? Item, decimal Value, string Unit, int Count, bool IsProvisional)
{
    /// <summary>For every public figure of the phases so far that two units or more gave.</summary>
    public static IReadOnlyList<ReportAverage> Of(ReportContent content)
    {
        var tree = new ReportTree(content);
        return
        [
            .. from phase in content.PhasesSoFar()
               from field in phase.Fields
               where field is { IsPublic: true, Kind: FieldKind.Figure, IsFromCity: false }
               let item = field.Item is { } id ? content.Scheme.Item(id) : null
               from average in Of(phase, field, item, item is null ? content.Rows : tree.RowsOf(item))
               select average,
        ];
    }

    /// <summary>One per unit of measure that is given twice or more.</summary>
    private static IEnumerable<ReportAverage> Of(PhaseScheme phase, FieldScheme field, PlanItem? item, IEnumerable<ReportRow> rows)
    {
        var unit = field.Unit ?? field.Target?.Unit ?? "";
        return from row in rows
               where !row.Outside.ContainsKey(phase.Id) && !row.Missing.Contains(phase.Id)
               let figure = FigureReader.Read(row.Answers[field.Id], unit).Number
               where figure is not null
               group (row, figure) by figure.Unit.Length > 0 ? figure.Unit : unit into same
               where same.Count() > 1
               select new ReportAverage(
                   phase, field, item,
                   Math.Round(same.Sum(s => s.figure.Value) / same.Count(), Math.Min(28, same.Max(s => s.figure.Decimals) + 1), MidpointRounding.AwayFromZero),
                   same.Key, same.Count(), same.Any(s => s.row.Provisional.ContainsKey(phase.Id)));
    }
}
