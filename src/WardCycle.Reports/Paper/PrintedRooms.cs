using WardCycle.Reports.Spreadsheet;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>The room of every text of a scheme that its report prints, by the field's id. Where a text is printed twice, the narrower place counts.</summary>
public static class PrintedRooms
{
    public static IReadOnlyDictionary<FieldId, PrintedRoom> Of(Scheme scheme)
    {
        var places = scheme.Report.Printed.SelectMany(Places).ToLookup(p => p.Field, p => p.Percent);
        return scheme.Phases.SelectMany(p => p.Fields)
            .Where(f => f is { Kind: FieldKind.Text, IsPublic: true } && (places.Contains(f.Id) || places.Contains(f.Base)))
            .ToDictionary(f => f.Id, f => PrintedRoom.Of(places[f.Id].Concat(places[f.Base]).Min() / 100 * ReportLines.TotalWidth, f.SoftLength));
    }

    private static IEnumerable<(FieldId Field, double Percent)> Places(ReportBlock block) => block switch
    {
        ReportBlock.Units units => units.Columns.Select(c => (c.Field, c.Width / (units.UnitWidth + units.Columns.Sum(o => o.Width)) * 100)),
        ReportBlock.Items items => items.Columns.SelectMany(c => Typed(c.Content).Select(f => (f, c.Width / items.Columns.Sum(o => o.Width) * 100))),
        ReportBlock.Form form => FormLayout.Of(form).Cells.Where(c => c.Content is not null).SelectMany(c => Typed(c.Content!).Select(f => (f, c.Right - c.Left))),
        _ => throw new InvalidOperationException($"Unknown block {block}."),
    };

    /// <summary>This year's answers in a cell.</summary>
    private static IEnumerable<FieldId> Typed(CellContent content) =>
        content.Each.OfType<CellContent.Answers>().Where(a => a.Year == 0).SelectMany(a => a.Fields);
}
