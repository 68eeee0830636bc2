using System.Globalization;

namespace WardCycle.Schemes.Loading;

/// <summary>Reads the paper table: its columns show public fields, and the widths fill the table.</summary>
internal static class ReportReader
{
    private static readonly string[] TableKeys = ["unit-heading", "unit-width", "columns"];

    public static ReportLayout Read(MapReader map, IReadOnlyList<FieldScheme> fields, ItemTree tree)
    {
        HoldOneWay(map);
        var blocks = map.Has("blocks") ? new BlocksReader(tree, fields).Read(map) : null;
        var columns = map.Maps("columns", SchemeShapes.Column);
        var widths = columns.Select(c => c.Scalar("width").Share()).ToList();
        var unitWidth = map.Has("unit-width") ? map.Scalar("unit-width").Share() : 0;
        HoldWidths(map, columns.Count, unitWidth, widths);
        Distinct.Hold(columns, "field", "欄");
        return new(
            map.Scalar("title").Line(isFilled: true),
            map.Has("preamble") ? map.Scalar("preamble").Text(isFilled: true) : "",
            map.Has("unit-heading") ? map.Scalar("unit-heading").Line() : "",
            (double)unitWidth,
            [.. columns.Zip(widths, (column, width) => Column(column, width, fields))],
            map.Has("merge-shared") && map.Scalar("merge-shared").Flag(),
            blocks);
    }

    /// <summary>Either the one table of units, or blocks.</summary>
    private static void HoldOneWay(MapReader map)
    {
        var hasBlocks = map.Has("blocks");
        foreach (var key in TableKeys.Append("merge-shared").Where(k => hasBlocks && map.Has(k)))
        {
            map.Tell(key, $"blocks を書くときは、{key} を blocks の中（kind: units）に書いてください。");
        }

        foreach (var key in TableKeys.Where(k => !hasBlocks && !map.Has(k)))
        {
            map.Tell(key, $"{map.Hint(key)}を書いてください（または、体裁を blocks に書いてください）。");
        }
    }

    private static ReportColumn Column(MapReader map, decimal width, IReadOnlyList<FieldScheme> fields)
    {
        var id = new FieldId(map.Scalar("field").Id());
        if (map.Value("field") is SchemeNode.Scalar)
        {
            HoldField(map, id, fields);
        }

        return new(id, map.Scalar("heading").Line(), OptionalLine(map, "group"), (double)width, OptionalLine(map, "note"));
    }

    private static string? OptionalLine(MapReader map, string key) => map.Has(key) ? map.Scalar(key).Line() : null;

    private static void HoldField(MapReader map, FieldId id, IReadOnlyList<FieldScheme> fields)
    {
        var field = fields.FirstOrDefault(f => f.Id == id);
        if (field is null)
        {
            map.Tell("field", $"入力欄「{id}」がありません。印刷できるもの: {string.Join(", ", fields.Where(f => f.IsPublic).Select(f => f.Id))}");
        }
        else if (field.For is not null)
        {
            map.Tell("field", $"入力欄「{id}」は項目ごとの欄なので、所属ごとの表には印刷できません。blocks の kind: items か form に書いてください。");
        }
        else if (!field.IsPublic)
        {
            map.Tell("field", $"入力欄「{id}」は内部の欄（public: false）なので印刷できません。列を消すか、欄を public: true にしてください。");
        }
    }

    private static void HoldWidths(MapReader map, int columns, decimal unitWidth, List<decimal> widths)
    {
        if (columns == 0 && map.Value("columns") is SchemeNode.List)
        {
            map.Tell("columns", "列を一つ以上書いてください。");
        }

        var sum = unitWidth + widths.Sum();
        if (unitWidth > 0 && columns > 0 && widths.All(w => w > 0) && sum != 100)
        {
            map.Tell("unit-width", string.Create(CultureInfo.InvariantCulture, $"列の幅の合計が {sum} です。unit-width と columns の width を足して 100 になるようにしてください。"));
        }
    }
}
