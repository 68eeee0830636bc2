using System.Globalization;
using WardCycle.Imports;
using WardCycle.Record;

namespace WardCycle.Organisation;

/// <summary>Reads single cells of one line; what is wrong with a cell is added to the problems and read as empty.</summary>
internal sealed class RosterCells(CsvRow row, IReadOnlyDictionary<string, int> columns, ProblemList problems)
{
    public const string IdMessage = "半角の英小文字・数字・ハイフンで40文字以内（先頭と末尾はハイフン以外）にしてください。";

    private const int MaxOrder = 99_999;
    private static readonly string[] DayFormats = ["yyyy-M-d", "yyyy/M/d"];

    private readonly Dictionary<string, string> _texts = [];

    public int Line => row.Line;

    public void Add(string column, string message) => problems.Add(row.Line, column, message);

    /// <summary>The cell without blanks around it.</summary>
    public string Text(string column) => _texts.TryGetValue(column, out var known) ? known : _texts[column] = ReadText(column);

    public string Required(string column)
    {
        var before = problems.Count;
        var text = Text(column);
        if (text.Length == 0 && problems.Count == before)
        {
            Add(column, "入力してください。");
        }

        return text;
    }

    /// <summary>A code; null where empty or faulty.</summary>
    public string? Id(string column)
    {
        var text = Text(column);
        if (text.Length == 0 || IdRule.Allows(text))
        {
            return text.Length == 0 ? null : text;
        }

        Add(column, $"「{text}」は使えません。{IdMessage}");
        return null;
    }

    /// <summary>Codes with blanks between, each checked, none twice.</summary>
    public IReadOnlyList<string> Ids(string column)
    {
        var ids = Text(column).Split([' ', '　', ';', '、'], StringSplitOptions.RemoveEmptyEntries);
        if (ids.FirstOrDefault(i => !IdRule.Allows(i)) is { } wrong)
        {
            Add(column, $"「{wrong}」は使えません。{IdMessage}複数ある場合は空白で区切ってください。");
            return [];
        }

        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    public int? Order(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var order) && order <= MaxOrder)
        {
            return order;
        }

        Add(column, $"0から{MaxOrder}までの整数を半角で入力してください。");
        return null;
    }

    public DateOnly? Day(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Add(column, "日付として読めません。「2026-04-01」の形で入力してください。");
        return null;
    }

    public T? Word<T>(string column, IReadOnlyDictionary<string, T> words, string text) where T : struct
    {
        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Add(column, $"「{text}」は使えません。{string.Join("、", words.Keys)}のいずれかを入力してください。");
        return null;
    }

    private string ReadText(string column)
    {
        var text = columns.TryGetValue(column, out var index) ? CsvCell.Unprotect(row.Cell(index).Trim()).Trim() : "";
        if (text.Any(IsUnprintable))
        {
            Add(column, "改行や制御文字は使えません。削除してください。");
            return "";
        }

        if (text.Length > RosterColumn.MaxLength(column))
        {
            Add(column, $"{RosterColumn.MaxLength(column)}文字以内で入力してください。");
            return "";
        }

        return text;
    }

    /// <summary>Control characters, and those that turn the direction of text around them.</summary>
    private static bool IsUnprintable(char c) => char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
