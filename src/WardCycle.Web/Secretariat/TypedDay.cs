using System.Globalization;
using System.Text;
using WardCycle.Calendar;

namespace WardCycle.Web.Secretariat;

/// <summary>Days and times as people type them: a date control's form, slashes, full-width digits, era years.</summary>
public static class TypedDay
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    public static DateOnly? Parse(string typed)
    {
        var text = Plain(typed);
        return DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Reiwa(text);
    }

    public static TimeOnly? ParseTime(string typed) =>
        TimeOnly.TryParseExact(Plain(typed), ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>What a date control is filled with.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset at) => Of(MunicipalTime.DayOf(at));

    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>令和8年5月22日, R8.5.22</summary>
    private static DateOnly? Reiwa(string text)
    {
        var numbers = text.Replace("令和", "", StringComparison.Ordinal).TrimStart('R', 'r').Replace("元", "1", StringComparison.Ordinal)
            .Split(['年', '月', '日', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        return text.Length > 0 && (text.StartsWith("令和", StringComparison.Ordinal) || char.ToUpperInvariant(text[0]) == 'R')
            && numbers is [var year, var month, var day]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is > 0 and < 100
            && DateOnly.TryParseExact($"{y + 2018}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
                ? parsed
                : null;
    }

    private static string Plain(string typed) =>
        typed.Length > 40 || typed.EnumerateRunes().Any(r => r == Rune.ReplacementChar) ? "" : typed.Trim().Normalize(NormalizationForm.FormKC);
}
