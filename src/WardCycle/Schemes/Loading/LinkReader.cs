namespace WardCycle.Schemes.Loading;

/// <summary>What a field says of links and ticks, and that what it points to is there.</summary>
internal static class LinkReader
{
    private const int LinksLength = 1000;
    private const int TickLength = 10;

    public static FieldScheme Read(MapReader map, FieldScheme field)
    {
        HoldOnly(map, "to", field.Kind == FieldKind.Links, "links");
        HoldOnly(map, "mark", field.Kind == FieldKind.Tick, "tick");
        HoldOnly(map, "beside", field.Kind == FieldKind.Tick, "tick");
        if (field.Kind == FieldKind.Links && !map.Has("to"))
        {
            map.Tell("to", "つながりの欄（kind: links）には、to につなぐ先（standards か policy）を書いてください。");
        }

        if (field is { Kind: FieldKind.Tick, Required: true } || (field.Required && map.Value("to") is SchemeNode.Scalar { Value: "policy" }))
        {
            map.Tell("required", field.Kind == FieldKind.Tick ? "チェックの欄は、空でもよい欄（required: false）にしてください。" : "方針が定められるまで提出できなくならないように、空でもよい欄（required: false）にしてください。");
        }

        return field with
        {
            To = map.Has("to") ? map.Scalar("to").Word(SchemeWords.LinkTargets) : null,
            Mark = map.Has("mark") ? map.Scalar("mark").Word(SchemeWords.TickMarks) : null,
            Beside = map.Has("beside") ? new FieldId(map.Scalar("beside").Id()) : null,
            MaxLength = field.Kind switch { FieldKind.Links => LinksLength, FieldKind.Tick => TickLength, _ => field.MaxLength },
        };
    }

    /// <param name="written">The fields of all phases as written, each with its mapping.</param>
    public static void Hold(IEnumerable<WrittenField> written, bool hasStandards)
    {
        var fields = written.ToList();
        foreach (var (map, field, phase) in fields)
        {
            if (field.To is not null && !hasStandards)
            {
                map.Tell("to", "基準と方針の定め（standards）がないため、つなぐ先がありません。standards を書くか、この欄を消してください。");
            }

            var texts = fields.Where(f => f.Phase == phase && f.Field.For == field.For && f.Field.Kind is FieldKind.Text or FieldKind.Line).Select(f => f.Field.Id).ToList();
            if (field.Beside is { } beside && !texts.Contains(beside))
            {
                map.Tell("beside", $"同じ段階の、文の欄のIDを書いてください。書けるもの: {(texts.Count == 0 ? "なし" : string.Join(", ", texts))}");
            }
        }
    }

    private static void HoldOnly(MapReader map, string key, bool allowed, string kind)
    {
        if (!allowed && map.Has(key))
        {
            map.Tell(key, $"{key} を書けるのは、kind が {kind} の欄だけです。行を消すか、kind を直してください。");
        }
    }
}
