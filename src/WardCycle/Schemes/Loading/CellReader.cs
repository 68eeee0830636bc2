namespace WardCycle.Schemes.Loading;

/// <summary>Reads what one column or cell of a report prints; only public fields can be printed.</summary>
internal sealed class CellReader(ItemTree tree, IReadOnlyList<FieldScheme> fields)
{
    private static readonly string[] Contents = ["field", "fields", "previous", "target", "item", "words"];

    public ReportColumn UnitColumn(MapReader map)
    {
        if (Contents.FirstOrDefault(k => k != "field" && map.Has(k)) is { } other)
        {
            map.Tell(other, "所属ごとの表の列には、欄のID（field）を書いてください。");
        }
        else if (!map.Has("field"))
        {
            map.Tell("field", "所属ごとの表の列には、欄のID（field）を書いてください。");
        }

        return new(Field(map, "field", null) ?? new(""), Heading(map) ?? "", Line(map, "group"), (double)map.Scalar("width").Share(), Line(map, "note"));
    }

    public BlockColumn ItemColumn(MapReader map, string of) =>
        new(Content(map, of), Heading(map) ?? "", Line(map, "group"), (double)map.Scalar("width").Share(), Line(map, "note"));

    public FormCell FormCell(MapReader map, string? of) => new(Content(map, of), Heading(map), (double)map.Scalar("width").Share());

    private CellContent Content(MapReader map, string? of)
    {
        var written = Contents.Where(map.Has).ToList();
        if (written.Count != 1)
        {
            map.Tell(written.Count == 0 ? "field" : written[1], $"印刷するものを、{string.Join(", ", Contents)} のどれか一つで書いてください。");
        }

        var lastYear = map.Has("last-year") && map.Scalar("last-year").Flag();
        return written.FirstOrDefault() switch
        {
            "fields" => new CellContent.Answers([.. map.Scalars("fields").Select(s => new FieldId(s.Id())).Where(id => Holds(map, "fields", id, of))], lastYear ? -1 : 0),
            "previous" => new CellContent.PreviousValue(Field(map, "previous", of) ?? new("")),
            "target" => new CellContent.Target(Field(map, "target", of) ?? new("")),
            "item" => new CellContent.OfItem(map.Scalar("item").Word(SchemeWords.ItemParts), AncestorKind(map, of)),
            "words" => new CellContent.Words(map.Scalar("words").Text(isFilled: true)),
            _ => new CellContent.Answers(Field(map, "field", of) is { } id ? [id] : [], lastYear ? -1 : 0),
        };
    }

    private string? AncestorKind(MapReader map, string? of)
    {
        if (!map.Has("of"))
        {
            if (of is null)
            {
                map.Tell("item", "項目ごとでない部分に、項目の列は書けません。この部分に of を書くか、列を消してください。");
            }

            return null;
        }

        var kind = map.Scalar("of").Id();
        if (map.Value("of") is SchemeNode.Scalar && !tree.Knows(kind))
        {
            map.Tell("of", $"項目の種類「{kind}」が item-kinds にありません。書けるもの: {tree.KindNames}");
        }

        return kind;
    }

    private FieldId? Field(MapReader map, string key, string? of)
    {
        if (!map.Has(key))
        {
            return null;
        }

        var id = new FieldId(map.Scalar(key).Id());
        return map.Value(key) is SchemeNode.Scalar && Holds(map, key, id, of) ? id : null;
    }

    private bool Holds(MapReader map, string key, FieldId id, string? of)
    {
        var field = fields.FirstOrDefault(f => f.Id == id);
        if (field is null || (field.For is not null && field.For != of))
        {
            var allowed = fields.Where(f => f.IsPublic && (f.For is null || f.For == of)).Select(f => f.Id);
            map.Tell(key, $"ここに印刷できる入力欄「{id}」がありません。印刷できるもの: {string.Join(", ", allowed)}");
            return false;
        }

        if (!field.IsPublic)
        {
            map.Tell(key, $"入力欄「{id}」は内部の欄（public: false）なので印刷できません。列を消すか、欄を public: true にしてください。");
        }

        return field.IsPublic;
    }

    private static string? Heading(MapReader map) => Line(map, "heading");

    private static string? Line(MapReader map, string key) => map.Has(key) ? map.Scalar(key).Line() : null;
}
