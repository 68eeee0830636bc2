using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>What stands in the cell of a unit's row and a column.</summary>
internal sealed class PaperCells(ReportContent content, IReadOnlyList<ReportColumn> columns)
{
    private readonly FieldCells _fields = new(content);

    public PaperCell Of(ReportRow row, PaperColumn column) =>
        _fields.Of(row, column.Phase, column.Field, column.TakesNotes ? [.. Notes(row, column.Phase)] : []);

    private IEnumerable<string> Notes(ReportRow row, PhaseScheme phase)
    {
        if (OutsideReason.Of(row, phase, content.Scheme) is { Length: > 0 } reason && !IsColumn(row, phase))
        {
            yield return $"（理由）{PrintableText.Of(reason)}";
        }

        if (row.Provisional.TryGetValue(phase.Id, out var day))
        {
            yield return $"未確定（{Era.Date(day)}確定予定）";
        }
    }

    /// <summary>A reason that is a column of its own is not printed twice.</summary>
    private bool IsColumn(ReportRow row, PhaseScheme phase) =>
        !row.Outside.ContainsKey(phase.Id)
        && OutsideReason.Field(phase, content.Scheme) is { } field
        && columns.Any(c => c.Field == field.Id);
}
