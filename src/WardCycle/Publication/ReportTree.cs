using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>The scheme's items as a report needs them: what lies above each, and which rows answer it.</summary>
public sealed class ReportTree
{
    private readonly ReportContent _content;
    private readonly Dictionary<ItemId, PlanItem> _parents;
    private readonly Dictionary<(FieldId, ItemId?), (PhaseScheme, FieldScheme)> _fields = [];

    public ReportTree(ReportContent content)
    {
        _content = content;
        _parents = (from item in content.Scheme.AllItems from child in item.Items ?? [] select (child, item)).ToDictionary(p => p.child.Id, p => p.item);
        foreach (var (phase, field) in from phase in content.Scheme.Phases from field in phase.Fields select (phase, field))
        {
            _fields.TryAdd((field.Base, field.Item), (phase, field));
        }
    }

    /// <summary>The items of a kind, in the order of the tree.</summary>
    public IEnumerable<PlanItem> Of(string kind) => _content.Scheme.AllItems.Where(i => i.Kind == kind);

    /// <summary>The item itself, then what lies above it up to the root.</summary>
    public IEnumerable<PlanItem> Lineage(PlanItem item)
    {
        for (PlanItem? at = item; at is not null; at = _parents.GetValueOrDefault(at.Id))
        {
            yield return at;
        }
    }

    /// <summary>The rows whose sheet asks for the item: its owner's alone, or everyone's.</summary>
    public IEnumerable<ReportRow> RowsOf(PlanItem item) => _content.Rows.Where(row => row.Items is not { } items || items.Contains(item.Id));

    /// <summary>The field that a written id stands for at an item, else the sheet's own, with its phase; null for none.</summary>
    public (PhaseScheme Phase, FieldScheme Field)? Field(FieldId written, ItemId? item) =>
        _fields.TryGetValue((written, item), out var own) || _fields.TryGetValue((written, null), out own) ? own : null;
}
