using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>Lays a report's content out as the table of units. An internal field is left out, whatever the layout says.</summary>
internal static class PaperTableBuilder
{
    public static PaperTable Build(ReportContent content, ReportBlock.Units block)
    {
        var columns = Columns(content, block);
        var cells = new PaperCells(content, block.Columns);
        var groups = content.Rows
            .GroupBy(r => r.Department, StringComparer.Ordinal)
            .Select(g => new PaperGroup(PrintableText.Of(g.Key), Rows(g, columns, cells, block.MergeSharedCells)));
        return new(block.UnitHeading, 100 - columns.Sum(c => c.Percent), columns, [.. groups]);
    }

    private static IReadOnlyList<PaperRow> Rows(IEnumerable<ReportRow> rows, List<PaperColumn> columns, PaperCells cells, bool merge)
    {
        List<PaperRow> plain =
        [
            .. rows.Select(row => new PaperRow(
                PrintableText.Of(row.Department),
                PrintableText.Of(row.Section),
                [.. columns.Select(column => cells.Of(row, column))])),
        ];
        return merge ? SharedCells.Merge(plain, columns) : plain;
    }

    private static List<PaperColumn> Columns(ReportContent content, ReportBlock.Units block)
    {
        var scheme = content.Scheme;
        var reached = content.PhasesSoFar().Select(p => p.Id).ToHashSet();
        var shown = block.Columns.Where(c => scheme.Field(c.Field).IsPublic).ToList();
        var whole = block.UnitWidth + shown.Sum(c => c.Width);
        return [.. shown.Select((column, i) =>
        {
            var phase = scheme.PhaseOf(column.Field);
            return new PaperColumn(
                i + 1,
                column.Heading,
                column.Note ?? "",
                column.Group,
                column.Width / whole * 100,
                phase,
                scheme.Field(column.Field),
                !reached.Contains(phase.Id),
                column == NotesColumn(scheme, phase, shown));
        })];
    }

    private static ReportColumn NotesColumn(Scheme scheme, PhaseScheme phase, List<ReportColumn> shown)
    {
        var own = shown.Where(c => phase.Fields.Any(f => f.Id == c.Field)).ToList();
        return own.LastOrDefault(c => scheme.Field(c.Field).Kind != FieldKind.Choice) ?? own[^1];
    }
}
