using WardCycle.Organisation;

namespace WardCycle.Schemes;

/// <summary>One item of the tree that a plan consists of: an issue, a strategy, an outcome, a reform item, a unit to report on.</summary>
/// <param name="Kind">Id of an <see cref="ItemKind"/>.</param>
/// <param name="Code">As printed, such as 6-1-1; null where the document prints none.</param>
/// <param name="Text">Shown above what is asked for the item and what lies under it.</param>
/// <param name="Owner">The unit whose sheet alone asks for the item and what lies under it; null: every filler's.</param>
/// <param name="Source">出典: where the item's figures come from.</param>
/// <param name="Scope">What the city can change, and what is fixed by law.</param>
/// <param name="Start">実施, 実施予定, 拡充実施予定, as printed.</param>
/// <param name="Targets">By the written id of the field that carries the figure or grade.</param>
/// <param name="Previous">前年度数値 by written field id, where no cycle of the year before holds it.</param>
/// <param name="FromCity">Written ids of its figures that the city enters once for all wards; the sheet shows them and does not ask.</param>
/// <param name="Items">The items under it, in order.</param>
public sealed record PlanItem(
    ItemId Id,
    string Kind,
    string Label,
    string? Code = null,
    string? Text = null,
    UnitId? Owner = null,
    string? Source = null,
    string? Scope = null,
    string? Start = null,
    IReadOnlyDictionary<FieldId, TargetScheme>? Targets = null,
    IReadOnlyDictionary<FieldId, string>? Previous = null,
    IReadOnlyList<PlanItem>? Items = null,
    IReadOnlyList<FieldId>? FromCity = null)
{
    /// <summary>Code and label as a heading.</summary>
    public string Heading => Code is null ? Label : $"{Code} {Label}";

    /// <summary>The item and everything under it, in the order of the tree.</summary>
    public IEnumerable<PlanItem> Tree => [this, .. (Items ?? []).SelectMany(i => i.Tree)];
}
