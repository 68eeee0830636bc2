namespace WardCycle.Schemes.Loading;

/// <summary>Reads one target; each rule has the keys that it needs and no others.</summary>
internal static class TargetReader
{
    private const int FirstYear = 1989;
    private const int LastYear = 2200;

    private static readonly Dictionary<string, TargetRule[]> Uses = new()
    {
        ["value"] = [TargetRule.AtLeast, TargetRule.AtMost, TargetRule.Equal, TargetRule.Maintain, TargetRule.Range],
        ["value-from"] = [TargetRule.AtLeast, TargetRule.AtMost, TargetRule.Equal, TargetRule.Maintain],
        ["most"] = [TargetRule.Range],
        ["direction"] = [TargetRule.Change, TargetRule.Better],
        ["percent"] = [TargetRule.Change],
        ["amount"] = [TargetRule.Change],
        ["base"] = [TargetRule.Change],
        ["base-year"] = [TargetRule.Change],
        ["grade"] = [TargetRule.Grade],
    };

    public static TargetScheme Read(MapReader map)
    {
        var target = new TargetScheme(
            map.Scalar("rule").Word(SchemeWords.TargetRules),
            Number(map, "value"),
            Number(map, "most"),
            map.Has("value-from") ? new FieldId(map.Scalar("value-from").Id()) : null,
            map.Has("unit") ? map.Scalar("unit").Line() : null,
            Year(map, "by"),
            map.Has("cumulative") && map.Scalar("cumulative").Flag(),
            !map.Has("direction") || map.Scalar("direction").Word(SchemeWords.Directions),
            Number(map, "percent"),
            Number(map, "amount"),
            Number(map, "base"),
            Year(map, "base-year"),
            map.Has("grade") ? map.Scalar("grade").Id() : null,
            map.Has("note") ? map.Scalar("note").Line() : null);
        if (map.Value("rule") is SchemeNode.Scalar rule && SchemeWords.TargetRules.ContainsKey(rule.Value))
        {
            HoldKeys(map, target, rule.Value);
        }

        return target;
    }

    private static void HoldKeys(MapReader map, TargetScheme target, string rule)
    {
        foreach (var key in Uses.Where(u => !u.Value.Contains(target.Rule) && map.Has(u.Key)).Select(u => u.Key))
        {
            map.Tell(key, $"rule が {rule} のとき、{key} は使いません。行を消すか、rule を直してください。");
        }

        if (Missing(map, target) is { } missing)
        {
            map.Tell(missing.Key, $"rule が {rule} のときは、{missing.What}を書いてください。");
        }

        if (target.Rule == TargetRule.Range && target.Value > target.Most)
        {
            map.Tell("most", "範囲の上限（most）は、下限（value）以上にしてください。");
        }

        if (map.Has("base") != map.Has("base-year"))
        {
            map.Tell(map.Has("base") ? "base-year" : "base", "基準年度の値（base）と基準年度（base-year）は、両方を書いてください。書かなければ前年度と比べます。");
        }
    }

    private static (string Key, string What)? Missing(MapReader map, TargetScheme target) => target.Rule switch
    {
        TargetRule.AtLeast or TargetRule.AtMost or TargetRule.Equal or TargetRule.Maintain when map.Has("value") == map.Has("value-from") =>
            ("value", "目標値（value）か、目標値を入力した欄のID（value-from）のどちらか一つ"),
        TargetRule.Range when !map.Has("value") || !map.Has("most") => ("most", "範囲の下限（value）と上限（most）"),
        TargetRule.Change when map.Has("percent") == map.Has("amount") => ("percent", "増減の割合（percent）か増減の量（amount）のどちらか一つ"),
        TargetRule.Grade when !map.Has("grade") => ("grade", "目標とする評価の記号（grade）"),
        _ => null,
    };

    private static decimal? Number(MapReader map, string key) => map.Has(key) ? map.Scalar(key).Number() : null;

    private static int? Year(MapReader map, string key) => map.Has(key) ? map.Scalar(key).Whole(FirstYear, LastYear) : null;
}
