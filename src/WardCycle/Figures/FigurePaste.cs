using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;

namespace WardCycle.Figures;

/// <summary>
/// Lines copied out of a spreadsheet or a CSV file: ward (code or name, 全区 for all), value, n; parted by tabs or commas. A
/// first line without a known ward is taken for headings.
/// </summary>
public static class FigurePaste
{
    private const string AllWards = "全区";
    private static readonly char[] Parts = ['\t', ',', '，', '、'];

    public static (IReadOnlyList<CityFigureValue> Values, IReadOnlyList<Problem> Problems) Read(string text, IReadOnlyList<CycleWard> wards)
    {
        List<CityFigureValue> values = [];
        List<Problem> problems = [];
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (Cells: Cells(line), Number: i + 1)).Where(l => l.Cells.Length > 0 && l.Cells[0].Length > 0).ToList();
        foreach (var (cells, number) in lines)
        {
            if (Ward(cells[0], wards) is not { } ward)
            {
                problems.AddRange(number == lines[0].Number && lines.Count > 1 ? [] : [Wrong(number, $"「{cells[0]}」という区がこのサイクルにありません。区コードか区の名前にしてください。")]);
            }
            else if (values.Any(v => v.Ward == ward))
            {
                problems.Add(Wrong(number, $"「{cells[0]}」が二度あります。"));
            }
            else if (N(cells) is { IsRead: false })
            {
                problems.Add(Wrong(number, "回答数（n）は整数にしてください。"));
            }
            else
            {
                values.Add(new(ward, cells.ElementAtOrDefault(1) ?? "", N(cells).Value));
            }
        }

        return (values, lines.Count == 0 ? [new("paste", "表計算ソフトから写した行を貼り付けてください。")] : problems);
    }

    /// <summary>Null for none; thousands may be parted.</summary>
    public static (int? Value, bool IsRead) Count(string typed)
    {
        var text = typed.Normalize(System.Text.NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim();
        return text.Length == 0 ? (null, true) : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (n, true) : (null, false);
    }

    private static (int? Value, bool IsRead) N(string[] cells) => Count(cells.ElementAtOrDefault(2) ?? "");

    private static string[] Cells(string line) => [.. line.Split(line.Contains('\t', StringComparison.Ordinal) ? ['\t'] : Parts).Select(c => c.Trim().Trim('"').Trim())];

    private static UnitId? Ward(string cell, IReadOnlyList<CycleWard> wards) =>
        cell == AllWards || cell == Keys.City.Value ? Keys.City
        : wards.FirstOrDefault(w => w.Id.Value == cell || w.Name == cell)?.Id;

    private static Problem Wrong(int line, string message) => new("paste", string.Create(CultureInfo.InvariantCulture, $"{line}行目：{message}"));
}
