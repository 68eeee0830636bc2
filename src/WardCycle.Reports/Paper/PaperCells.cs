using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>What stands in the cell of a row and a column.</summary>
internal sealed class PaperCells(ReportContent content)
{
    public const string MissingMark = "（未記入）";

    public PaperCell Of(ReportRow row, PaperColumn column)
    {
        if (column.IsLater || row.Missing.Contains(column.Phase.Id))
        {
            return column.IsLater || !content.IsDraft
                ? new(CellKind.Blank, "", [])
                : new(CellKind.Missing, MissingMark, []);
        }

        var notes = column.TakesNotes ? Notes(row, column.Phase).ToList() : [];
        return row.Outside.ContainsKey(column.Phase.Id) ? Outside(column, notes) : Answered(row, column, notes);
    }

    private PaperCell Outside(PaperColumn column, IReadOnlyList<string> notes)
    {
        var scale = content.Scheme.ScaleOf(column.Phase);
        return new(CellKind.Outside, scale?.Outside.Mark ?? "―", notes, scale?.Outside.Legend ?? "");
    }

    private PaperCell Answered(ReportRow row, PaperColumn column, IReadOnlyList<string> notes)
    {
        var value = row.Answers[column.Field.Id];
        if (column.Field is { Kind: FieldKind.Choice, Scale: { } scale } && content.Scheme.Scale(scale).Find(value) is { } grade)
        {
            var kind = grade.Code == content.Scheme.Scale(scale).Outside.Code ? CellKind.Outside : CellKind.Grade;
            return new(kind, grade.Mark, notes, grade.Legend);
        }

        var text = PrintableText.Of(value);
        return new(text.Length == 0 ? CellKind.Blank : CellKind.Text, text, notes);
    }

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
        && content.Scheme.Report.Columns.Any(c => c.Field == field.Id);
}
