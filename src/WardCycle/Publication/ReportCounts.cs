using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>Sections per grade of one rated field, by department in 建制順 and for the ward. Only counts: grades are never averaged.</summary>
public sealed record ReportCounts(
    PhaseScheme Phase,
    FieldScheme Field,
    RatingScale Scale,
    IReadOnlyList<ReportTally> Departments,
    ReportTally Ward)
{
    /// <summary>One for every public rated field of the edition's phase and the phases before it; none where nothing is rated yet.</summary>
    public static IReadOnlyList<ReportCounts> Of(ReportContent content) =>
        [.. from phase in content.PhasesSoFar()
            from field in phase.Fields
            where field is { IsPublic: true, Kind: FieldKind.Choice, Scale: not null }
            select Of(content, phase, field)];

    /// <summary>The grade that a row shows in a field: outside where the phase is, empty where there is none.</summary>
    public static string Code(ReportRow row, PhaseScheme phase, FieldScheme field, RatingScale scale) =>
        row.Outside.ContainsKey(phase.Id) ? scale.Outside.Code
        : row.Missing.Contains(phase.Id) ? ""
        : row.Answers[field.Id];

    private static ReportCounts Of(ReportContent content, PhaseScheme phase, FieldScheme field)
    {
        var scale = content.Scheme.Scale(field.Scale!);
        var departments = content.Rows.GroupBy(r => r.Department, StringComparer.Ordinal);
        ReportTally Tally(string name, IEnumerable<ReportRow> rows) =>
            ReportTally.Of(name, scale, rows.Select(row => Code(row, phase, field, scale)));
        return new(phase, field, scale, [.. departments.Select(d => Tally(d.Key, d))], Tally(content.WardName, content.Rows));
    }
}
