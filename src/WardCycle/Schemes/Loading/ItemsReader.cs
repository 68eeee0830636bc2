namespace WardCycle.Schemes.Loading;

/// <summary>Reads kinds and items: ids apart, each item of a kind that is written.</summary>
internal static class ItemsReader
{
    public static ItemTree Read(MapReader scheme)
    {
        var kindMaps = scheme.Maps("item-kinds", SchemeShapes.ItemKind);
        Distinct.Hold(kindMaps, "id", "項目の種類のID");
        List<ItemKind> kinds = [.. kindMaps.Select(k => new ItemKind(k.Scalar("id").Id(), k.Scalar("label").Line(), Line(k, "heading")))];
        List<ItemRead> all = [];
        List<PlanItem> roots = [.. scheme.Maps("items", SchemeShapes.Item).Select(m => Item(m, all))];
        Distinct.Hold(all.Select(i => i.Map), "id", "項目のID");
        var tree = new ItemTree(kinds, roots, [.. roots.SelectMany(r => r.Tree).Select(i => all.First(a => ReferenceEquals(a.Item, i)))]);
        foreach (var read in tree.All.Where(i => i.Map.Value("kind") is SchemeNode.Scalar && !tree.Knows(i.Item.Kind)))
        {
            read.Map.Tell("kind", $"項目の種類「{read.Item.Kind}」が item-kinds にありません。書けるもの: {tree.KindNames}");
        }

        return tree;
    }

    private static PlanItem Item(MapReader map, List<ItemRead> all)
    {
        var targets = map.Maps("targets", SchemeShapes.ItemTarget);
        var previous = map.Maps("previous", SchemeShapes.PreviousValue);
        Distinct.Hold(targets, "field", "欄");
        Distinct.Hold(previous, "field", "欄");
        var item = new PlanItem(
            new(map.Scalar("id").Id()),
            map.Scalar("kind").Id(),
            map.Scalar("label").Line(),
            Line(map, "code"),
            map.Has("text") ? map.Scalar("text").Text() : null,
            map.Has("owner") ? new Organisation.UnitId(map.Scalar("owner").Id()) : null,
            Line(map, "source"),
            Line(map, "scope"),
            Line(map, "start"),
            ById(targets, TargetReader.Read),
            ById(previous, p => p.Scalar("value").Line()),
            [.. map.Maps("items", SchemeShapes.Item).Select(m => Item(m, all))],
            map.Has("from-city") ? [.. map.Scalars("from-city").Select(s => new FieldId(s.Id()))] : null);
        all.Add(new(map, item));
        return item;
    }

    private static string? Line(MapReader map, string key) => map.Has(key) ? map.Scalar(key).Line() : null;

    private static Dictionary<FieldId, T> ById<T>(IReadOnlyList<MapReader> maps, Func<MapReader, T> read) =>
        maps.Select(m => (Field: new FieldId(m.Scalar("field").Id()), Read: read(m))).DistinctBy(p => p.Field).ToDictionary(p => p.Field, p => p.Read);
}
