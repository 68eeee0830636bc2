using System.Globalization;

namespace WardCycle.Schemes.Loading;

/// <summary>Reads the paper table: its columns show public fields, and the widths fill the table.</summary>
internal static class ReportReader
{
    public static ReportLayout Read(MapReader map, IReadOnlyList<FieldScheme> fields)
    {
        var columns = map.Maps("columns", SchemeShapes.Column);
        var widths = columns.Select(c => c.Scalar("width").Share()).ToList();
        var unitWidth = map.Scalar("unit-width").Share();
        HoldWidths(map, columns.Count, unitWidth, widths);
        Distinct.Hold(columns, "field", "欄");
        return new(
            map.Scalar("title").Line(isFilled: true),
            map.Has("preamble") ? map.Scalar("preamble").Text(isFilled: true) : "",
            map.Scalar("unit-heading").Line(),
            (double)unitWidth,
            [.. columns.Zip(widths, (column, width) => Column(column, width, fields))],
            map.Has("merge-shared") && map.Scalar("merge-shared").Flag());
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
