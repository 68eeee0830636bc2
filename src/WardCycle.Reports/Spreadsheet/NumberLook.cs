using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WardCycle.Calendar;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>
/// A number of a workbook as its cell shows it: 0.447 under 0.0% is 44.7%, 46150 under a format of days is a day. Formats are
/// those of ECMA-376 part 1, 18.8.30, with Excel's built-in ones for Japan; one that .NET does not know shows the plain number.
/// </summary>
internal sealed class NumberLook
{
    private const string General = "General";

    /// <summary>Days of the base of 1904 that Excel for Mac once had.</summary>
    private const int Base1904 = 1462;

    /// <summary>The last day that a workbook can hold: 31 December 9999.</summary>
    private const double LastDay = 2_958_466;

    private static readonly DateOnly FirstEra = new(1926, 12, 25);

    private static readonly (uint Id, string Format)[] Known =
    [
        (1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (9, "0%"), (10, "0.00%"), (5, "\"¥\"#,##0"), (6, "\"¥\"#,##0"), (7, "\"¥\"#,##0.00"),
        (8, "\"¥\"#,##0.00"), (14, "yyyy/m/d"), (15, "d-mmm-yy"), (16, "d-mmm"), (17, "mmm-yy"), (18, "h:mm"), (19, "h:mm:ss"), (20, "h:mm"),
        (21, "h:mm:ss"), (22, "yyyy/m/d h:mm"), (27, "ge.m.d"), (28, "ggge年m月d日"), (29, "ggge年m月d日"), (30, "m/d/yy"), (31, "yyyy年m月d日"), (32, "h時mm分"),
        (33, "h時mm分ss秒"), (34, "yyyy年m月"), (35, "m月d日"), (36, "ge.m.d"), (37, "#,##0"), (38, "#,##0"), (39, "#,##0.00"), (40, "#,##0.00"),
        (41, "#,##0"), (42, "\"¥\"#,##0"), (43, "#,##0.00"), (44, "\"¥\"#,##0.00"), (45, "mm:ss"), (46, "[h]:mm:ss"), (47, "mm:ss"), (50, "ge.m.d"),
        (51, "ggge年m月d日"), (52, "yyyy年m月"), (53, "m月d日"), (54, "ggge年m月d日"), (55, "yyyy年m月"), (56, "m月d日"), (57, "ge.m.d"), (58, "ggge年m月d日"),
    ];

    private static readonly Dictionary<uint, string> BuiltIn = Known.ToDictionary(k => k.Id, k => k.Format);

    private readonly List<uint> _styles;
    private readonly Dictionary<uint, string> _own;
    private readonly bool _is1904;

    public NumberLook(WorkbookPart book)
    {
        var sheet = book.WorkbookStylesPart?.Stylesheet;
        _styles = [.. sheet?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0) ?? []];
        _own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? []).Where(f => f.NumberFormatId is not null).DistinctBy(f => f.NumberFormatId!.Value)
            .ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? General);
        _is1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
    }

    /// <param name="style">The cell's style; null for the first.</param>
    public string Of(string raw, uint? style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return raw;
        }

        var id = style is { } s && s < _styles.Count ? _styles[(int)s] : 0;
        return Show(value, _own.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id, General));
    }

    private string Show(double value, string format)
    {
        var section = Sections(format) switch
        {
            [_, var negative, ..] when value < 0 => negative,
            [_, _, var zero, ..] when value == 0 => zero,
            [var first, ..] => value < 0 ? $"-{first}" : first,
            [] => General,
        };
        var (pattern, words) = Clean(section);
        if (words.IndexOfAny(['y', 'm', 'd', 'h', 's', 'e', 'g']) >= 0 && !words.Contains("general", StringComparison.Ordinal))
        {
            return Day(value + (_is1904 ? Base1904 : 0), words);
        }

        return words.Contains("general", StringComparison.Ordinal) || words.AsSpan().ContainsAny('/', '@') || Math.Abs(value) > 1e15
            ? Plain(value)
            : ((decimal)Math.Abs(value)).ToString(pattern, CultureInfo.InvariantCulture).Trim();
    }

    /// <summary>Excel keeps 15 digits and shows no more.</summary>
    private static string Plain(double value) =>
        Math.Abs(value) is < 1e15 and (0 or >= 1e-9) ? decimal.Parse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.###############", CultureInfo.InvariantCulture) : value.ToString("G15", CultureInfo.InvariantCulture);

    private static string Day(double days, string words)
    {
        if (days is < 0 or >= LastDay)
        {
            return Plain(days);
        }

        // Whole seconds: a day's fraction is not exact.
        var at = MunicipalTime.At(new(1899, 12, 30), default).AddSeconds(Math.Round(days * 86_400));
        var (day, time) = (MunicipalTime.DayOf(at), MunicipalTime.TimeOf(at).ToString("H:mm", CultureInfo.InvariantCulture));
        var (hasTime, hasDay) = (words.AsSpan().ContainsAny('h', 's'), words.AsSpan().ContainsAny("yedg"));
        var shown = (words.AsSpan().ContainsAny('e', 'g'), words.Contains('y'), words.Contains('d')) switch
        {
            (true, _, true) when day >= FirstEra => Era.Date(day),
            (true, _, true) or (_, true, true) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (true, _, _) or (_, true, false) => $"{day.Year}年{day.Month}月",
            (_, false, true) => $"{day.Month}月{day.Day}日",
            _ => "",
        };
        return hasTime && !hasDay ? words.Contains("[h", StringComparison.Ordinal) ? $"{(int)(days * 24)}:{MunicipalTime.TimeOf(at).Minute:00}" : time
            : hasTime ? $"{shown} {time}"
            : shown;
    }

    private static List<string> Sections(string format)
    {
        List<string> sections = [];
        var (from, quoted) = (0, false);
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\':
                    i++;
                    break;
                case ';' when !quoted:
                    sections.Add(format[from..i]);
                    from = i + 1;
                    break;
            }
        }

        sections.Add(format[from..]);
        return sections;
    }

    /// <summary>The section as .NET reads it (colours, conditions, widths left out), and its letters that are no text, in lower case.</summary>
    private static (string Pattern, string Words) Clean(string section)
    {
        var (pattern, words) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            switch (c)
            {
                case '"' when section.IndexOf('"', i + 1) is var end and > 0:
                    pattern.Append(section, i, end + 1 - i);
                    i = end;
                    break;
                case '\\' when i + 1 < section.Length:
                    pattern.Append(c).Append(section[++i]);
                    break;
                case '[' when section.IndexOf(']', i) is var end and > 0:
                    Bracket(section[(i + 1)..end], pattern, words);
                    i = end;
                    break;
                case '_' or '*' when i + 1 < section.Length:
                    i++;
                    break;
                case '?':
                    pattern.Append('#');
                    break;
                default:
                    pattern.Append(c);
                    words.Append(c is 'e' or 'E' && i + 1 < section.Length && section[i + 1] is '+' or '-' ? ' ' : char.ToLowerInvariant(c));
                    break;
            }
        }

        return (pattern.ToString(), words.ToString());
    }

    /// <summary>[$¥-411] is a sign, [h] are hours past 24; [赤], [&gt;100] say nothing here.</summary>
    private static void Bracket(string inside, StringBuilder pattern, StringBuilder words)
    {
        if (inside.StartsWith('$'))
        {
            pattern.Append('"').Append(inside[1..].Split('-')[0]).Append('"');
        }
        else if (inside.ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss")
        {
            words.Append("[h");
        }
    }
}
