using WardCycle.Figures;
using WardCycle.Publication;
using WardCycle.Reports.Paper;
using WardCycle.Schemes;

namespace WardCycle.Reports.OpenData;

/// <summary>One answer as JSON: text, a grade's code, or a figure with its exact number.</summary>
internal static class JsonValue
{
    public static object Of(ReportRow row, PhaseScheme phase, FieldScheme field, Scheme scheme) => field switch
    {
        { Scale: { } scale } => PrintableText.Of(ReportCounts.Code(row, phase, field, scheme.Scale(scale))),
        { Kind: FieldKind.Figure } => Figure(FieldColumns.Value(row, phase, field), field, row.Origins?.GetValueOrDefault(field.Id)),
        _ => PrintableText.Of(FieldColumns.Value(row, phase, field)),
    };

    /// <summary>Number and unit are left out where the text is no number.</summary>
    public static object Figure(string typed, FieldScheme field, FigureOrigin? origin = null)
    {
        var unit = field.Unit ?? field.Target?.Unit;
        var figure = FieldColumns.Read(typed, unit);
        return new
        {
            typed = PrintableText.Of(typed),
            number = figure?.Value,
            unit = figure is null ? null : PrintableText.Of(figure.Unit.Length > 0 ? figure.Unit : unit ?? ""),
            source = origin is null ? null : PrintableText.Of(origin.Source),
            asOf = origin is null ? null : ReportColumns.Iso(origin.AsOf),
            n = origin?.N,
            correctedOn = origin?.CorrectedOn is { } day ? ReportColumns.Iso(day) : null,
            correction = origin?.Reason is { } reason ? PrintableText.Of(reason) : null,
        };
    }
}
