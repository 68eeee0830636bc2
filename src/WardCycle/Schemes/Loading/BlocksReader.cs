using System.Globalization;

namespace WardCycle.Schemes.Loading;

/// <summary>Reads the parts of a report: tables of units, tables of items, labelled grids.</summary>
internal sealed class BlocksReader(ItemTree tree, IReadOnlyList<FieldScheme> fields)
{
    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["of"] = ["items", "form"],
        ["under"] = ["items", "form"],
        ["unit-heading"] = ["units"],
        ["unit-width"] = ["units"],
        ["merge-shared"] = ["units"],
        ["columns"] = ["units", "items"],
        ["rows"] = ["form"],
        ["headings"] = ["form"],
    };

    private readonly CellReader _cells = new(tree, fields);

    public IReadOnlyList<ReportBlock> Read(MapReader report)
    {
        var maps = report.Maps("blocks", SchemeShapes.Block);
        if (maps.Count == 0 && report.Value("blocks") is SchemeNode.List)
        {
            report.Tell("blocks", "体裁の部分を一つ以上書いてください。");
        }

        return [.. maps.Select(Block)];
    }

    private ReportBlock Block(MapReader map)
    {
        var kind = map.Scalar("kind").Word(SchemeWords.Blocks);
        if (map.Value("kind") is SchemeNode.Scalar word && SchemeWords.Blocks.ContainsKey(word.Value))
        {
            HoldKeys(map, word.Value);
        }

        var title = map.Has("title") ? map.Scalar("title").Line(isFilled: true) : null;
        return kind switch
        {
            BlockKind.Items => Items(map, title),
            BlockKind.Form => Form(map, title),
            _ => Units(map, title),
        };
    }

    private static void HoldKeys(MapReader map, string kind)
    {
        foreach (var key in Uses.Where(u => !u.Value.Contains(kind) && map.Has(u.Key)).Select(u => u.Key))
        {
            map.Tell(key, $"kind が {kind} の部分では、{key} は使いません。行を消してください。");
        }

        foreach (var key in Needs(kind).Where(k => !map.Has(k)))
        {
            map.Tell(key, $"kind が {kind} の部分には、{map.Hint(key)}を書いてください。");
        }
    }

    private static string[] Needs(string kind) => kind switch
    {
        "items" => ["of", "columns"],
        "form" => ["rows"],
        _ => ["unit-heading", "unit-width", "columns"],
    };

    private ReportBlock.Units Units(MapReader map, string? title)
    {
        var columns = map.Maps("columns", SchemeShapes.Cell);
        var width = map.Has("unit-width") ? map.Scalar("unit-width").Share() : 0;
        HoldWidths(map, "columns", [width, .. columns.Select(c => c.Scalar("width").Share())]);
        return new(
            title,
            map.Has("unit-heading") ? map.Scalar("unit-heading").Line() : "",
            (double)width,
            [.. columns.Select(_cells.UnitColumn)],
            map.Has("merge-shared") && map.Scalar("merge-shared").Flag());
    }

    private ReportBlock.Items Items(MapReader map, string? title)
    {
        var (of, under) = (Kind(map, "of") ?? "", Kind(map, "under"));
        var columns = map.Maps("columns", SchemeShapes.Cell);
        HoldWidths(map, "columns", [.. columns.Select(c => c.Scalar("width").Share())]);
        return new(title, of, under, [.. columns.Select(c => _cells.ItemColumn(c, of))]);
    }

    private ReportBlock.Form Form(MapReader map, string? title)
    {
        var (of, under) = (Kind(map, "of"), Kind(map, "under"));
        var rows = map.Maps("rows", SchemeShapes.Row);
        List<IReadOnlyList<FormCell>> read = [];
        List<(decimal Width, int Until)> reaching = [];
        foreach (var row in rows)
        {
            var cells = row.Maps("cells", SchemeShapes.Cell);
            var widths = cells.Select(c => c.Scalar("width").Share()).ToList();
            HoldWidths(row, "cells", [.. widths, .. reaching.Where(r => r.Until > read.Count).Select(r => r.Width)]);
            reaching.AddRange(cells.Zip(widths, (cell, width) => (width, read.Count + CellReader.Rows(cell))));
            read.Add([.. cells.Select(c => _cells.FormCell(c, of))]);
        }

        return new(title, of, under, read, map.Has("headings") && map.Scalar("headings").Word(SchemeWords.HeadingSides));
    }

    private string? Kind(MapReader map, string key)
    {
        if (!map.Has(key))
        {
            return null;
        }

        var kind = map.Scalar(key).Id();
        if (map.Value(key) is SchemeNode.Scalar && !tree.Knows(kind))
        {
            map.Tell(key, $"項目の種類「{kind}」が item-kinds にありません。書けるもの: {tree.KindNames}");
        }

        return kind;
    }

    private static void HoldWidths(MapReader map, string key, IReadOnlyList<decimal> widths)
    {
        if (widths.Count > 0 && widths.All(w => w > 0) && widths.Sum() is var sum and not 100)
        {
            map.Tell(key, string.Create(CultureInfo.InvariantCulture, $"幅の合計が {sum} です。合わせて 100 になるようにしてください。"));
        }
    }
}
