namespace WardCycle.Schemes.Loading;

/// <summary>Reads what one column or cell of a report prints; only public fields can be printed.</summary>
internal sealed class CellReader(ItemTree tree, IReadOnlyList<FieldScheme> fields)
{
    private const int MostRows = 50;
    private const int MostYears = 9;

    /// <summary>In the order in which they are printed where a cell has several.</summary>
    private static readonly string[] Contents = ["words", "item", "target", "previous", "field", "fields", "average", "trend"];

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
        new(Content(map, of), Filled(map, "heading") ?? "", Filled(map, "group"), (double)map.Scalar("width").Share(), Filled(map, "note"));

    public FormCell FormCell(MapReader map, string? of) =>
        new(Content(map, of), Filled(map, "heading"), (double)map.Scalar("width").Share(), Rows(map));

    /// <summary>Rows of cells that a cell of a form spans.</summary>
    public static int Rows(MapReader map) => map.Has("rows") ? map.Scalar("rows").Whole(1, MostRows) : 1;

    private CellContent Content(MapReader map, string? of)
    {
        var written = Contents.Where(map.Has).ToList();
        if (written.Count == 0)
        {
            map.Tell("field", $"印刷するものを、{string.Join(", ", Contents)} のどれかで書いてください。");
        }

        List<CellContent> parts = [.. written.Select(key => Content(map, key, of))];
        return parts.Count == 1 ? parts[0] : new CellContent.Several(parts);
    }

    private CellContent Content(MapReader map, string key, string? of)
    {
        var year = map.Has("years-ago") ? -map.Scalar("years-ago").Whole(1, MostYears) : 0;
        return key switch
        {
            "previous" => new CellContent.PreviousValue(OneOrMore(map, key, of)),
            "average" => new CellContent.OfAllWards(Figures(map, key, OneOrMore(map, key, of))),
            "trend" => new CellContent.OverYears(Figures(map, key, OneOrMore(map, key, of))),
            "target" => new CellContent.Target(OneOrMore(map, key, of)),
            "item" => new CellContent.OfItem(map.Scalar("item").Word(SchemeWords.ItemParts), AncestorKind(map, of)),
            "words" => new CellContent.Words(map.Scalar("words").Text(isFilled: true)),
            "field" => new CellContent.Answers(Field(map, key, of) is { } id ? [id] : [], year),
            _ => new CellContent.Answers([.. map.Scalars(key).Select(s => new FieldId(s.Id())).Where(id => Holds(map, key, id, of))], year),
        };
    }

    private string? AncestorKind(MapReader map, string? of)
    {
        if (!map.Has("of"))
        {
            if (of is null && map.Scalar("item").Word(SchemeWords.ItemParts) != ItemPart.Unit)
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

    private IReadOnlyList<FieldId> OneOrMore(MapReader map, string key, string? of) => map.Value(key) is SchemeNode.List
        ? [.. map.Scalars(key).Select(s => new FieldId(s.Id())).Where(id => Holds(map, key, id, of))]
        : Field(map, key, of) is { } id ? [id] : [];

    /// <summary>Only figures have a mean or a course over the years: a rating never.</summary>
    private IReadOnlyList<FieldId> Figures(MapReader map, string key, IReadOnlyList<FieldId> ids)
    {
        if (ids.FirstOrDefault(id => fields.First(f => f.Id == id).Kind != FieldKind.Figure) is { Value: not null } other)
        {
            map.Tell(key, $"平均や推移を印刷できるのは数値の欄（figure）だけです。「{other}」は数値の欄ではありません。");
        }

        return ids;
    }

    private static string? Filled(MapReader map, string key) => map.Has(key) ? map.Scalar(key).Line(isFilled: true) : null;

    private static string? Heading(MapReader map) => Line(map, "heading");

    private static string? Line(MapReader map, string key) => map.Has(key) ? map.Scalar(key).Line() : null;
}
