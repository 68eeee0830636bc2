using WardCycle.Publication;
using WardCycle.Reports.Paper;
using WardCycle.Schemes;

namespace WardCycle.Reports.OpenData;

/// <summary>The items that a row answers, nested as the scheme nests them; above them the items under which they stand.</summary>
internal sealed class JsonItems(ReportContent content)
{
    private readonly ReportTree _tree = new(content);
    private readonly ILookup<ItemId?, (PhaseScheme Phase, FieldScheme Field)> _fields =
        (from phase in content.PhasesSoFar() from field in phase.Fields where field.IsPublic select (phase, field)).ToLookup(f => f.field.Item);

    public IEnumerable<object> Of(ReportRow row) => Of(content.Scheme.Items ?? [], row);

    private IEnumerable<object> Of(IReadOnlyList<PlanItem> items, ReportRow row) =>
        items.Where(i => i.Tree.Any(below => _tree.RowsOf(below).Contains(row))).Select(i => Item(i, row));

    private object Item(PlanItem item, ReportRow row)
    {
        var fields = _fields[item.Id].ToList();
        return new
        {
            id = item.Id.Value,
            kind = item.Kind,
            code = item.Code,
            label = item.Label,
            text = item.Text,
            source = item.Source,
            scope = item.Scope,
            start = item.Start,
            values = fields.Count == 0 ? null : fields.ToDictionary(f => f.Field.Base.Value, f => JsonValue.Of(row, f.Phase, f.Field, content.Scheme)),
            targets = Words(fields, f => PrintedTarget.Of(f, content.Scheme, row)),
            previous = Words(fields, f => ItemColumns.Previous(f, row)),
            items = item.Items is { Count: > 0 } below ? Of(below, row) : null,
        };
    }

    /// <summary>By field id as written; null for none.</summary>
    private static Dictionary<string, string>? Words(IEnumerable<(PhaseScheme Phase, FieldScheme Field)> fields, Func<FieldScheme, string> words)
    {
        var told = fields.Select(f => (f.Field.Base.Value, Text: PrintableText.Of(words(f.Field)))).Where(w => w.Text.Length > 0).ToDictionary(w => w.Value, w => w.Text);
        return told.Count == 0 ? null : told;
    }
}
