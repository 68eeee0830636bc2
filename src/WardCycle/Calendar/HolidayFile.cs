using System.Globalization;
using WardCycle.Imports;

namespace WardCycle.Calendar;

/// <summary>Reads holidays in the Cabinet Office's layout: a heading line, then day and name.</summary>
public static class HolidayFile
{
    public const int MaxBytes = 1024 * 1024;
    public const int MaxProblems = 50;
    public const int MaxNameLength = 40;

    private const string DayHeading = "国民の祝日・休日月日";
    private const string NameHeading = "国民の祝日・休日名称";

    /// <summary>The official file writes 2026/1/1; an editor may have made it 2026-01-01 or 2026/01/01.</summary>
    private static readonly string[] DayFormats = ["yyyy/M/d", "yyyy-M-d"];

    public static HolidayLoad Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.Length > MaxBytes)
        {
            return Refuse(fileName, "ファイルが大きすぎます（上限1MB）。内閣府の祝日のCSVファイルを指定してください。");
        }

        return FileText.Decode(bytes) is { } text ? ReadText(text, fileName) : Refuse(fileName, FileText.UnreadableMessage);
    }

    private static HolidayLoad ReadText(string text, string fileName)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (!lines[0].StartsWith(DayHeading, StringComparison.Ordinal))
        {
            return new HolidayLoad.Refused([new(fileName, 1, DayHeading,
                $"1行目に見出し「{DayHeading},{NameHeading}」がありません。内閣府の祝日のCSVファイルを指定してください。")]);
        }

        var names = new SortedDictionary<DateOnly, string>();
        var problems = new List<FileProblem>();
        for (var i = 1; i < lines.Length && problems.Count < MaxProblems; i++)
        {
            if (lines[i].Trim(' ', ',').Length > 0 && ReadLine(lines[i], names) is var (field, message))
            {
                problems.Add(new(fileName, i + 1, field, message));
            }
        }

        return problems.Count > 0 ? new HolidayLoad.Refused(problems) : Cover(names, fileName);
    }

    private static (string Field, string Message)? ReadLine(string line, SortedDictionary<DateOnly, string> names)
    {
        var cells = line.Split(',');
        if (!DateOnly.TryParseExact(cells[0].Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (DayHeading, "日付として読めません。「2026/1/1」の形で入力してください。");
        }

        var name = cells.Length > 1 ? cells[1].Trim() : "";
        if (name.Length is 0 or > MaxNameLength)
        {
            return (NameHeading, $"名称を1文字以上{MaxNameLength}文字以内で入力してください。");
        }

        return names.TryAdd(day, name) ? null : (DayHeading, "同じ日付の行が前にもあります。どちらかを削除してください。");
    }

    private static HolidayLoad Cover(SortedDictionary<DateOnly, string> names, string fileName)
    {
        var years = names.Keys.Select(FiscalYear.Of).Distinct().Where(y => IsWhole(y, names)).ToList();
        if (years.Count == 0)
        {
            return Refuse(fileName, "1年度分（4月から翌年3月まで）がそろっている年度がありません。ファイルが途中で切れていないか確認してください。");
        }

        for (var year = years[0]; year.Year < years[^1].Year; year = year.Next)
        {
            if (!years.Contains(year))
            {
                return Refuse(fileName, $"{year.Label}の祝日がそろっていません。ファイルが途中で欠けていないか確認してください。");
            }
        }

        return new HolidayLoad.Loaded(new(HolidayNames.Complete(names), years[0], years[^1]));
    }

    /// <summary>Since 1949 a fiscal year's first holiday is 29 April and its last the spring equinox; 1 January stands for the middle.</summary>
    private static bool IsWhole(FiscalYear year, SortedDictionary<DateOnly, string> names) =>
        names.ContainsKey(new(year.Year, 4, 29))
        && names.ContainsKey(new(year.Year + 1, 1, 1))
        && Enumerable.Range(19, 4).Any(d => names.GetValueOrDefault(new(year.Year + 1, 3, d)) == "春分の日");

    private static HolidayLoad.Refused Refuse(string fileName, string message) => new([new(fileName, 0, "", message)]);
}
