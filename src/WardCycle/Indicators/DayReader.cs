using System.Globalization;
using System.Text.RegularExpressions;

namespace WardCycle.Indicators;

/// <summary>Reads a day as offices type it: 2026-04-01, 2026/4/1, 2026年4月1日, 令和8年4月1日, R8.4.1. The text itself is kept as typed.</summary>
public static partial class DayReader
{
    private static readonly (string Name, string Letter, int Before)[] Eras = [("令和", "R", 2018), ("平成", "H", 1988), ("昭和", "S", 1925)];

    /// <summary>Null where it is no day.</summary>
    public static DateOnly? Read(string typed)
    {
        var plain = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c))
            .Replace("元年", "1年", StringComparison.Ordinal);
        if (Pattern().Match(plain) is not { Success: true } found)
        {
            return null;
        }

        var era = Eras.FirstOrDefault(e => e.Name == found.Groups["era"].Value || string.Equals(e.Letter, found.Groups["era"].Value, StringComparison.OrdinalIgnoreCase));
        var (year, month, day) = (Number(found, "year") + era.Before, Number(found, "month"), Number(found, "day"));
        return year is >= 1926 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= new DateOnly(year, month, 1).AddMonths(1).AddDays(-1).Day ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<era>令和|平成|昭和|[RHSrhs])?(?<year>[0-9]{1,4})[年./／\-](?<month>[0-9]{1,2})[月./／\-](?<day>[0-9]{1,2})日?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
