using WardCycle.Calendar;
using WardCycle.Indicators;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>How one answer is printed.</summary>
internal sealed class FieldCells(ReportContent content)
{
    public const string MissingMark = "（未記入）";

    private readonly HashSet<PhaseId> _reached = [.. content.PhasesSoFar().Select(p => p.Id)];

    public bool IsLater(PhaseScheme phase) => !_reached.Contains(phase.Id);

    public PaperCell Of(ReportRow row, PhaseScheme phase, FieldScheme field, IReadOnlyList<string> notes)
    {
        if (IsLater(phase) || (row.Missing.Contains(phase.Id) && !field.IsFromCity))
        {
            return IsLater(phase) || !content.IsDraft ? Blank : new(CellKind.Missing, MissingMark, []);
        }

        if (!row.Outside.ContainsKey(phase.Id))
        {
            notes = [.. notes, .. Changes(row, field)];
            // What the city says of a ward stands even where the sheet has not come in.
            return Answered(row.Answers[field.Id], field, Late(row, phase, field) is { } late ? [.. notes, late] : row.Origins?.GetValueOrDefault(field.Id) is { } origin ? [.. notes, $"（{PrintableText.Of(origin.Words)}）"] : notes);
        }

        var outside = (field.Scale is { } own ? content.Scheme.Scale(own) : content.Scheme.ScaleOf(phase))?.Outside;
        return new(CellKind.Outside, outside?.Mark ?? "―", notes, outside?.Legend ?? "");
    }

    /// <summary>目標変更: what stood before, the day, and the reason where it is public.</summary>
    private IEnumerable<string> Changes(ReportRow row, FieldScheme field) =>
        from change in row.Changes ?? []
        where change.Field == field.Id
        from line in new[] { $"（変更前）{Answered(change.Before, field, []).Text}", $"（変更日）{Era.Date(change.On)}", change.Reason is { } why ? $"（変更の理由）{PrintableText.Of(why)}" : "" }
        where line.Length > 0
        select line;

    /// <summary>An answer of this year or of one before.</summary>
    public PaperCell Answered(string value, FieldScheme field, IReadOnlyList<string> notes)
    {
        if (field is { Kind: FieldKind.Choice, Scale: { } scale } && content.Scheme.Scale(scale).Find(value) is { } grade)
        {
            var kind = grade.Code == content.Scheme.Scale(scale).Outside.Code ? CellKind.Outside : CellKind.Grade;
            return new(kind, grade.Mark, notes, grade.Legend);
        }

        var text = PrintableText.Of(field.Kind switch
        {
            FieldKind.Date => DayReader.Read(value) is { } day ? Era.Date(day) : value,
            FieldKind.Figure => Figure(value, field),
            _ => value,
        });
        return new(text.Length == 0 ? CellKind.Blank : field.Kind == FieldKind.Figure ? CellKind.Figure : CellKind.Text, text, notes);
    }

    public static PaperCell Blank { get; } = new(CellKind.Blank, "", []);

    /// <summary>As typed; the field's unit or the target's is put behind a bare number.</summary>
    private static string Figure(string value, FieldScheme field) =>
        FigureReader.Read(value, field.Unit).Number is { Unit: "" } ? value + (field.Unit ?? field.Target?.Unit) : value;

    /// <summary>Of a figure that its section has marked.</summary>
    private static string? Late(ReportRow row, PhaseScheme phase, FieldScheme field) =>
        LateFields.Of(phase, field) is { } beside && DayReader.Read(row.Answers[beside.Id]) is { } day ? $"【未確定】{Era.Date(day)}確定予定" : null;
}
