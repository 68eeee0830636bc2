using System.Globalization;

namespace WardCycle.Calendar;

/// <summary>Japanese eras (元号) from our own table, not from the operating system (rule 27).</summary>
public static class Era
{
    private static readonly (DateOnly From, string Name)[] Table =
    [
        (new(2019, 5, 1), "令和"),
        (new(1989, 1, 8), "平成"),
        (new(1926, 12, 25), "昭和"),
    ];

    /// <summary>令和8年4月1日</summary>
    public static string Date(DateOnly day) => $"{Year(day)}年{day.Month}月{day.Day}日";

    /// <summary>令和8年4月1日（水）</summary>
    public static string DateWithWeekday(DateOnly day) => $"{Date(day)}（{Weekday(day)}）";

    /// <summary>令和8年度. The fiscal year that began in 平成31年4月 is written 令和元年度, as offices do.</summary>
    public static string FiscalYearLabel(FiscalYear year) => $"{Year(new DateOnly(year.Year, 5, 1))}年度";

    public static char Weekday(DateOnly day) => "日月火水木金土"[(int)day.DayOfWeek];

    private static string Year(DateOnly day)
    {
        foreach (var (from, name) in Table)
        {
            if (day >= from)
            {
                var number = day.Year - from.Year + 1;
                return name + (number == 1 ? "元" : number.ToString(CultureInfo.InvariantCulture));
            }
        }

        throw new ArgumentOutOfRangeException(nameof(day), day, "No era before 昭和 is known here.");
    }
}
