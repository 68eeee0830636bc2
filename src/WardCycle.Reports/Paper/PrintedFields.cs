using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>The public fields that a report's blocks print answers of.</summary>
internal static class PrintedFields
{
    /// <summary>In the order of the layout, items' fields in the order of the tree.</summary>
    public static IReadOnlyList<(PhaseScheme Phase, FieldScheme Field)> Of(Scheme scheme) => Of(scheme, scheme.Report.Printed.SelectMany(Written));

    public static IReadOnlyList<(PhaseScheme Phase, FieldScheme Field)> Of(Scheme scheme, ReportBlock block) => Of(scheme, Written(block));

    /// <summary>This year's answers that a block names, by id as written.</summary>
    public static IEnumerable<FieldId> Written(ReportBlock block) => block switch
    {
        ReportBlock.Units units => units.Columns.Select(c => c.Field),
        _ => Contents(block).SelectMany(Written),
    };

    /// <summary>Kinds of ancestors that a block names inside: they need no heading above it.</summary>
    public static IEnumerable<string> Named(ReportBlock block) =>
        Parts(block).Where(c => c.Part is ItemPart.Label or ItemPart.Heading).Select(c => c.Kind).OfType<string>();

    /// <summary>Kinds of items whose text a block prints inside: it need not stand above too.</summary>
    public static IEnumerable<string> Told(ReportBlock block) =>
        Parts(block).Where(c => c.Part == ItemPart.Text).Select(c => c.Kind ?? (block as ReportBlock.Form)?.Of ?? (block as ReportBlock.Items)?.Of).OfType<string>();

    private static IEnumerable<CellContent.OfItem> Parts(ReportBlock block) => Contents(block).SelectMany(c => c.Each).OfType<CellContent.OfItem>();

    public static string? Ancestor(this ReportBlock block) => block switch
    {
        ReportBlock.Items items => items.Under,
        ReportBlock.Form form => form.Under,
        _ => null,
    };

    private static IEnumerable<CellContent> Contents(ReportBlock block) => block switch
    {
        ReportBlock.Items items => items.Columns.Select(c => c.Content),
        ReportBlock.Form form => form.Rows.SelectMany(r => r).Select(c => c.Content),
        _ => [],
    };

    private static IEnumerable<FieldId> Written(CellContent content) =>
        content.Each.OfType<CellContent.Answers>().Where(a => a.Year == 0).SelectMany(a => a.Fields);

    private static IReadOnlyList<(PhaseScheme Phase, FieldScheme Field)> Of(Scheme scheme, IEnumerable<FieldId> written) =>
    [
        .. from id in written.Distinct()
           from phase in scheme.Phases
           from field in phase.Fields
           where field.IsPublic && field.Base == id
           select (phase, field),
    ];
}
