namespace WardCycle.Schemes;

/// <summary>A level or kind of the tree of items, such as 経営課題, 戦略, アウトカム.</summary>
/// <param name="Heading">How an item of it is headed in reports, with {番号} and {名称}, such as 【戦略{番号}:{名称}】; null: code and label.</param>
public sealed record ItemKind(string Id, string Label, string? Heading = null)
{
    /// <summary>The heading of one item of this kind.</summary>
    public string HeadingOf(PlanItem item) => Heading is null
        ? item.Heading
        : Heading.Replace("{番号}", item.Code ?? "", StringComparison.Ordinal).Replace("{名称}", item.Label, StringComparison.Ordinal);
}
