namespace WardCycle.Schemes.Loading;

/// <summary>Reads the condition under which another answer requires a field, and holds that it points to something.</summary>
internal static class RequiredWhenReader
{
    public static RequiredWhen Read(MapReader map, FieldScheme asking, IReadOnlyList<FieldScheme> siblings, IReadOnlyList<RatingScale> scales)
    {
        var target = map.Scalar("field").Id();
        var values = map.Scalars("is");
        var read = new RequiredWhen(new(target), [.. values.Select(v => v.Line())]);
        if (map.Value("is") is SchemeNode.List && values.Count == 0)
        {
            map.Tell("is", "条件になる答えを、一つ以上書いてください（例: [outside]）。");
        }

        if (map.Value("field") is SchemeNode.Scalar)
        {
            HoldTarget(map, read, asking, siblings, scales);
        }

        return read;
    }

    private static void HoldTarget(MapReader map, RequiredWhen read, FieldScheme asking, IReadOnlyList<FieldScheme> siblings, IReadOnlyList<RatingScale> scales)
    {
        var target = siblings.FirstOrDefault(f => f.Id == read.Field && (f.For is null || f.For == asking.For));
        if (target is null || target.Id == asking.Id)
        {
            map.Tell("field", $"同じ段階の、ほかの欄のIDを書いてください。書けるもの: {string.Join(", ", siblings.Where(f => f.Id != asking.Id && (f.For is null || f.For == asking.For)).Select(f => f.Id))}");
        }
        else if (target.Kind == FieldKind.Choice && scales.FirstOrDefault(s => s.Id == target.Scale) is { } scale)
        {
            HoldGrades(map, read, scale);
        }
    }

    private static void HoldGrades(MapReader map, RequiredWhen read, RatingScale scale)
    {
        if (read.Values.FirstOrDefault(v => scale.Find(v) is null) is { } unknown)
        {
            map.Tell("is", $"「{unknown}」は評価「{scale.Id}」の記号ではありません。書けるもの: {string.Join(", ", scale.Grades.Append(scale.Outside).Select(g => g.Code))}");
        }
    }
}
