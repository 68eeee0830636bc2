namespace WardCycle.Schemes.Loading;

/// <summary>Reads one field of a sheet, alone: what points to other fields is held by <see cref="RequiredWhenReader"/>.</summary>
internal static class FieldReader
{
    /// <summary>UTF-16 units of a figure or a day.</summary>
    private const int ShortLength = 100;

    private static readonly string[] Lengths = ["soft-length", "max-length"];
    private static readonly string[] OnlyTargeted = ["only-targeted"];
    private static readonly string[] FigureKeys = ["unit", "decimals", "least", "most", "free", "may-be-late"];

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
            MaxLength: kind is FieldKind.Figure or FieldKind.Date ? ShortLength : most,
            For: map.Has("for") ? map.Scalar("for").Id() : null,
            Unit: map.Has("unit") ? map.Scalar("unit").Line() : null,
            Decimals: map.Has("decimals") ? map.Scalar("decimals").Whole(0, 6) : null,
            Least: map.Has("least") ? map.Scalar("least").Number() : null,
            Most: map.Has("most") ? map.Scalar("most").Number() : null,
            Free: map.Has("free") && map.Scalar("free").Flag(),
            Target: map.Map("target", SchemeShapes.Target) is { } target ? TargetReader.Read(target) : null,
            Previous: map.Has("previous") ? map.Scalar("previous").Line() : null,
            Supplier: map.Has("supplied-by") ? map.Scalar("supplied-by").Word(SchemeWords.Suppliers) : FieldSupplier.Section,
            MayBeLate: map.Has("may-be-late") && map.Scalar("may-be-late").Flag(),
            IsChangeable: map.Has("changeable") && map.Scalar("changeable").Flag(),
            HasPublicReason: map.Has("public-reason") && map.Scalar("public-reason").Flag(),
            Carry: CarryReader.Read(map, kind),
            OnlyTargeted: map.Has("only-targeted") && map.Scalar("only-targeted").Flag());
        if (map.Value("kind") is SchemeNode.Scalar word && SchemeWords.Kinds.ContainsKey(word.Value))
        {
            HoldKind(map, field, scales);
        }

        field = LinkReader.Read(map, field);
        return map.Map("suggest", SchemeShapes.Suggest) is { } suggest
            ? field with { Suggest = SuggestReader.Read(suggest, scales.FirstOrDefault(s => s.Id == field.Scale)) }
            : field;
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
            map.Tell("scale", "文や数値の欄に評価の段階は書けません。scale の行を消すか、kind を choice にしてください。");
        }

        HoldOnly(map, FigureKeys, field.Kind == FieldKind.Figure, "数値の欄（kind: figure）");
        HoldOnly(map, ["suggest"], field.Kind == FieldKind.Choice, "評価の欄（kind: choice）");
        HoldOnly(map, ["target", "previous"], field.Kind is FieldKind.Figure or FieldKind.Choice, "数値の欄（figure）か評価の欄（choice）");
        HoldOnly(map, OnlyTargeted, field is { For: not null, Kind: FieldKind.Figure or FieldKind.Choice }, "項目ごと（for）の数値の欄（figure）か評価の欄（choice）");
        HoldOnly(map, Lengths, field.Kind is FieldKind.Text or FieldKind.Line or FieldKind.Choice, "文の欄（text, line）");
        if (field.IsFromCity)
        {
            HoldOnly(map, ["supplied-by"], field.Kind == FieldKind.Figure, "数値の欄（kind: figure）で city とするとき");
        }
        else if (field.IsFromReviewer)
        {
            HoldOnly(map, ["supplied-by"], field.Kind is FieldKind.Choice or FieldKind.Text or FieldKind.Line or FieldKind.Figure, "評価の欄（choice）、文の欄（text, line）、数値の欄（figure）で reviewer とするとき");
            HoldOnly(map, ["suggest"], false, "シートを出す所属が選ぶ評価の欄");
        }

        HoldChange(map, field);
        if (field.MayBeLate && (!field.IsTyped || !Record.IdRule.Allows(LateFields.IdOf(field.Id).Value)))
        {
            map.Tell("may-be-late", field.IsTyped ? "未確定にできる数値の欄のIDは、もっと短くしてください（34文字以内）。" : "未確定にできるのは、シートを出す所属が入力する数値だけです。");
        }

        if (field is { IsFromCity: true, Required: true })
        {
            map.Tell("required", "市が入力する数値（supplied-by: city）は、シートの提出には求められません。required を false にしてください。");
        }

        if (field.Least > field.Most)
        {
            map.Tell("most", "数値の上限（most）は、下限（least）以上にしてください。");
        }

        if (field.SoftLength > field.MaxLength)
        {
            map.Tell("soft-length", $"目安の文字数は、上限（max-length: {field.MaxLength}）以下にしてください。");
        }
    }

    private static void HoldChange(MapReader map, FieldScheme field)
    {
        HoldOnly(map, ["changeable"], field is { IsTyped: true, Kind: FieldKind.Text or FieldKind.Line or FieldKind.Figure or FieldKind.Choice }, "シートを出す所属が入力する文・数値・評価の欄");
        if (field is { HasPublicReason: true } and not { IsChangeable: true, IsPublic: true })
        {
            map.Tell("public-reason", "変更の理由を公表できるのは、公表する欄（public: true）で、締切の後に変更できる欄（changeable: true）だけです。");
        }
    }

    private static void HoldOnly(MapReader map, string[] keys, bool allowed, string where)
    {
        foreach (var key in keys.Where(k => !allowed && map.Has(k)))
        {
            map.Tell(key, $"{key} を書けるのは、{where}だけです。行を消すか、kind を直してください。");
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
