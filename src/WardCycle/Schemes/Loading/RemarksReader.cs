namespace WardCycle.Schemes.Loading;

/// <summary>Reads the combinations that the checker points out; each condition names a field and says what of it.</summary>
internal static class RemarksReader
{
    public static IReadOnlyList<RemarkScheme> Read(MapReader scheme, IReadOnlyList<FieldScheme> fields, IReadOnlyList<RatingScale> scales) =>
        [.. scheme.Maps("remarks", SchemeShapes.Remark).Select(m => Remark(m, fields, scales))];

    private static RemarkScheme Remark(MapReader map, IReadOnlyList<FieldScheme> fields, IReadOnlyList<RatingScale> scales)
    {
        var maps = map.Maps("when", SchemeShapes.Condition);
        if (maps.Count == 0 && map.Value("when") is SchemeNode.List)
        {
            map.Tell("when", "条件を一つ以上書いてください。");
        }

        List<RemarkCondition> conditions = [.. maps.Select(m => Condition(m, fields, scales))];
        if (conditions.Select(c => fields.FirstOrDefault(f => f.Id == c.Field)?.For).OfType<string>().Distinct().Count() > 1)
        {
            map.Tell("when", "項目ごとの欄は、同じ種類の項目のものだけを組み合わせてください。");
        }

        return new(conditions, map.Scalar("say").Text());
    }

    private static RemarkCondition Condition(MapReader map, IReadOnlyList<FieldScheme> fields, IReadOnlyList<RatingScale> scales)
    {
        var condition = new RemarkCondition(
            new(map.Scalar("field").Id()),
            [.. map.Scalars("is").Select(v => v.Line())],
            [.. map.Scalars("contains").Select(v => v.Line())],
            map.Has("last-year") && map.Scalar("last-year").Flag());
        if (map.Has("is") == map.Has("contains"))
        {
            map.Tell("is", "答え（is）か、含む言葉（contains）の、どちらか一つを書いてください。");
        }

        if (map.Value("field") is SchemeNode.Scalar)
        {
            HoldField(map, condition, fields, scales);
        }

        return condition;
    }

    private static void HoldField(MapReader map, RemarkCondition condition, IReadOnlyList<FieldScheme> fields, IReadOnlyList<RatingScale> scales)
    {
        var field = fields.FirstOrDefault(f => f.Id == condition.Field);
        if (field is null)
        {
            map.Tell("field", $"入力欄「{condition.Field}」がありません。書けるもの: {string.Join(", ", fields.Select(f => f.Id))}");
        }
        else if (scales.FirstOrDefault(s => s.Id == field.Scale) is { } scale && condition.Is.FirstOrDefault(v => scale.Find(v) is null) is { } unknown)
        {
            map.Tell("is", $"「{unknown}」は評価「{scale.Id}」の記号ではありません。書けるもの: {string.Join(", ", scale.Grades.Append(scale.Outside).Select(g => g.Code))}");
        }
    }
}
