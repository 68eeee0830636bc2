namespace WardCycle.Calendar;

/// <summary>Whether the holiday table reaches far enough to plan with.</summary>
public static class HolidayCoverage
{
    /// <summary>What to tell the secretariat where this or the coming fiscal year is not covered; null where all is well.</summary>
    public static string? Warning(HolidayTable table, DateOnly today)
    {
        var year = FiscalYear.Of(today);
        return Gap(table, year, year.Next);
    }

    /// <summary>The same for a stretch of days, such as a listing's.</summary>
    public static string? Gap(HolidayTable table, DateOnly from, DateOnly to) =>
        Gap(table, FiscalYear.Of(from), FiscalYear.Of(to));

    private static string? Gap(HolidayTable table, FiscalYear first, FiscalYear last)
    {
        for (var year = first; year.Year <= last.Year; year = year.Next)
        {
            if (!table.Covers(year))
            {
                return $"{year.Label}の祝日が登録されていません（登録済み: {table.First.Label}から{table.Last.Label}まで）。"
                    + "内閣府の祝日のCSVファイルを取り込んでください。";
            }
        }

        return null;
    }
}
