using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WardCycle.Calendar;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>The workbook, unpacked and read cell by cell: its head, and each section's row.</summary>
internal static partial class WorkbookCheck
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Columns of the printed table in their order, by the names of the data's columns.</summary>
    private static readonly string[] Columns = ["目標設定_所属等の目標", "中間確認_取組状況", "年度末の自己評価_目標達成度_記号", "年度末の自己評価_収納率_記載", "年度末の自己評価_振り返り"];

    public static string? Fault(byte[] file, ModelCycle cycle, string ward, string phase, int edition, List<Dictionary<string, string>> expected)
    {
        var rows = Rows(file);
        var (asOf, head) = (cycle.AsOf(phase), string.Concat(rows.Take(12).SelectMany(r => r.Values)));
        foreach (var said in new[] { $"{Era.Date(asOf)}現在", $"第{edition}版", $"＜{cycle.Units[ward].NameOn(asOf)}＞" })
        {
            if (!head.Contains(said, StringComparison.Ordinal))
            {
                return $"the workbook's head does not say {said}";
            }
        }

        var table = rows.SkipWhile(r => r.GetValueOrDefault("A") != "所属等名").Skip(1).Where(r => r.ContainsKey("A")).Take(expected.Count).ToList();
        return table.Select(r => r["A"]).SequenceEqual(expected.Select(e => $"{e["部"]}\n{e["所属"]}"))
            ? expected.Zip(table).Select(p => Row(p.First, p.Second)).FirstOrDefault(f => f is not null)
            : $"other sections in the workbook, or in another order: {string.Join('・', table.Select(r => r["A"]))}";
    }

    private static string? Row(Dictionary<string, string> line, Dictionary<string, string> row) =>
        (from column in Columns.Select((name, i) => (Name: name, Letter: $"{(char)('B' + i)}"))
         where line.ContainsKey(column.Name) && line[column.Name].Length > 0
         where !Plain(row.GetValueOrDefault(column.Letter, "")).StartsWith(Plain(line[column.Name]), StringComparison.Ordinal)
         select $"{line["所属コード"]} {column.Name}: the workbook says 「{row.GetValueOrDefault(column.Letter)}」, expected 「{line[column.Name]}」").FirstOrDefault();

    /// <summary>By the letter of the column; empty cells are not there.</summary>
    private static List<Dictionary<string, string>> Rows(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var sheet = zip.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal) || e.FullName.EndsWith("sheet.xml", StringComparison.Ordinal)).Open();
        return
        [
            .. from row in XDocument.Load(sheet).Descendants(Main + "row")
               select (from cell in row.Elements(Main + "c")
                       let text = string.Concat(cell.Descendants(Main + "t").Select(t => t.Value))
                       where text.Length > 0
                       select (Letter: cell.Attribute("r")!.Value.TrimEnd([.. "0123456789"]), text)).ToDictionary(c => c.Letter, c => c.text),
        ];
    }

    private static string Plain(string text) => White().Replace(text, "");

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex White();
}
