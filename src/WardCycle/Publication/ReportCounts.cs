using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>
/// How often each grade of one rated field was given: sections, or items where the field is asked per item. By department in
/// 建制順, or by the item above where one unit alone answers; and for the ward. Only counts: grades are never averaged.
/// </summary>
/// <param name="Field">For an item's field: with the id as written.</param>
/// <param name="Title">What the counts are of: the scale's label, with phase and field where several fields use the scale.</param>
/// <param name="GroupLabel">部, or the kind of the items above.</param>
/// <param name="Counted">所属, or the kind of the items.</param>
/// <param name="Departments">One tally per group.</param>
public sealed record ReportCounts(
    PhaseScheme Phase,
    FieldScheme Field,
    RatingScale Scale,
    string Title,
    string GroupLabel,
    string Counted,
    IReadOnlyList<ReportTally> Departments,
    ReportTally Ward)
{
    /// <summary>One for every public rated field of the edition's phase and the phases before it; none where nothing is rated yet.</summary>
    public static IReadOnlyList<ReportCounts> Of(ReportContent content)
    {
        var tree = new ReportTree(content);
        var rated = (from phase in content.PhasesSoFar()
                     from field in phase.Fields
                     where field is { IsPublic: true, Kind: FieldKind.Choice, Scale: not null }
                     group field by (phase, field.Base) into same
                     select (same.Key.phase, Fields: same.ToList())).ToList();
        return
        [
            .. rated.Select(one => Of(content, tree, one.phase, one.Fields, rated.Count(other => other.Fields[0].Scale == one.Fields[0].Scale) > 1))
                .Where(c => c.Field.Item is null || c.Ward.Sections > 0),
        ];
    }

    /// <summary>The grade that a row shows in a field: outside where the phase is, empty where there is none.</summary>
    public static string Code(ReportRow row, PhaseScheme phase, FieldScheme field, RatingScale scale) =>
        row.Outside.ContainsKey(phase.Id) ? scale.Outside.Code
        : row.Missing.Contains(phase.Id) ? ""
        : row.Answers[field.Id];

    private static ReportCounts Of(ReportContent content, ReportTree tree, PhaseScheme phase, List<FieldScheme> fields, bool isOneOfSeveral)
    {
        var (first, scale) = (fields[0], content.Scheme.Scale(fields[0].Scale!));
        var given = (from field in fields
                     let item = field.Item is { } id ? content.Scheme.Item(id) : null
                     from row in item is null ? content.Rows : tree.RowsOf(item)
                     let code = Code(row, phase, field, scale)
                     where field.Required || item is null || code.Length > 0
                     select (row.Department, Item: item, Code: code)).ToList();
        var byItem = content.Rows.Count == 1 && given.Any(g => g.Item is not null);
        var above = given.Select(g => g.Item is { } item ? tree.Lineage(item).ElementAtOrDefault(1) : null).FirstOrDefault();
        string Group((string Department, PlanItem? Item, string Code) g) =>
            byItem ? g.Item is { } item && tree.Lineage(item).ElementAtOrDefault(1) is { } parent ? parent.Heading : "" : g.Department;
        return new(
            phase,
            first with { Id = first.Base },
            scale,
            isOneOfSeveral ? $"{phase.Label}　{first.Label}" : scale.Label,
            byItem && above is not null ? content.Scheme.ItemKind(above.Kind).Label : "部",
            first.Item is { } any ? content.Scheme.ItemKind(content.Scheme.Item(any)!.Kind).Label : "所属",
            [.. Groups().Select(g => ReportTally.Of(g, scale, given.Where(x => Group(x) == g).Select(x => x.Code)))],
            ReportTally.Of(content.WardName, scale, given.Select(g => g.Code)));

        IEnumerable<string> Groups() => byItem ? given.Select(Group).Distinct() : content.Rows.Select(r => r.Department).Distinct(StringComparer.Ordinal);
    }
}
