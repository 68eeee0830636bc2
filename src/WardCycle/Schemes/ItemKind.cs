namespace WardCycle.Schemes;

/// <summary>A level or kind of the tree of items, such as 経営課題, 戦略, アウトカム.</summary>
public sealed record ItemKind(string Id, string Label);
