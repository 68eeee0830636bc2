namespace WardCycle.Schemes.Loading;

/// <summary>Reads one field of a sheet, alone: what points to other fields is held by <see cref="RequiredWhenReader"/>.</summary>
internal static class FieldReader
{
    private static readonly string[] Lengths = ["soft-length", "max-length"];

    public static FieldScheme Read(MapReader map, IReadOnlyList<RatingScale> scales)
    {
        var kind = map.Scalar("kind").Word(SchemeWords.Kinds);
        var most = map.Has("max-length") ? map.Scalar("max-length").Whole(1, SchemeLimits.AnswerLength) : FieldScheme.DefaultMaxLength;
        var field = new FieldScheme(
            new(map.Scalar("id").Id()),
            map.Scalar("label").Line(),
            kind,
            map.Scalar("public").Flag(),
            map.Scalar("required").Flag(),
            Scale: map.Has("scale") ? map.Scalar("scale").Id() : null,
            Guidance: Text(map, "guidance"),
            Example: Text(map, "example"),
            SoftLength: map.Has("soft-length") ? map.Scalar("soft-length").Whole(1, SchemeLimits.AnswerLength) : null,
            MaxLength: most);
        if (map.Value("kind") is SchemeNode.Scalar word && SchemeWords.Kinds.ContainsKey(word.Value))
        {
            HoldKind(map, field, scales);
        }

        return field;
    }

    private static string? Text(MapReader map, string key) => map.Has(key) ? map.Scalar(key).Text() : null;

    private static void HoldKind(MapReader map, FieldScheme field, IReadOnlyList<RatingScale> scales)
    {
        if (field.Kind == FieldKind.Choice)
        {
            HoldChoice(map, field, scales);
        }
        else if (map.Has("scale"))
        {
            map.Tell("scale", "文の欄に評価の段階は書けません。scale の行を消すか、kind を choice にしてください。");
        }

        if (field.SoftLength > field.MaxLength)
        {
            map.Tell("soft-length", $"目安の文字数は、上限（max-length: {field.MaxLength}）以下にしてください。");
        }
    }

    private static void HoldChoice(MapReader map, FieldScheme field, IReadOnlyList<RatingScale> scales)
    {
        if (!map.Has("scale"))
        {
            map.Tell("scale", "評価を選ぶ欄には、scale に評価の段階のIDを書いてください。");
        }
        else if (scales.All(s => s.Id != field.Scale))
        {
            map.Tell("scale", $"評価の段階「{field.Scale}」が scales にありません。書かれているもの: {string.Join(", ", scales.Select(s => s.Id))}");
        }

        foreach (var key in Lengths.Where(map.Has))
        {
            map.Tell(key, $"評価を選ぶ欄に文字数は要りません。{key} の行を消してください。");
        }
    }
}
