namespace WardCycle.Schemes.Loading;

/// <summary>Kinds and items of a scheme as read, without a look at its fields.</summary>
/// <param name="All">In the order of the tree.</param>
internal sealed record ItemTree(IReadOnlyList<ItemKind> Kinds, IReadOnlyList<PlanItem> Roots, IReadOnlyList<ItemRead> All)
{
    public IEnumerable<PlanItem> Of(string kind) => All.Select(i => i.Item).Where(i => i.Kind == kind);

    public bool Knows(string kind) => Kinds.Any(k => k.Id == kind);

    public string KindNames => Kinds.Count == 0 ? "なし（item-kinds を書いてください）" : string.Join(", ", Kinds.Select(k => k.Id));
}
