namespace WardCycle.Tests.Calendar;

/// <summary>
/// The law on national holidays, derived day by day and apart from the shipped table: Happy Mondays by counting, equinoxes
/// by the usual formula for 1980 to 2099, substitutes and sandwiched days by articles 3.2 and 3.3.
/// </summary>
internal static class HolidayLaw
{
    public static string? NameOf(DateOnly day) =>
        Holiday(day) ?? (IsSubstitute(day) ? "振替休日" : IsSandwiched(day) ? "国民の休日" : null);

    private static string? Holiday(DateOnly day) => Special(day) ?? (IsMovedAway(day) ? null : Yearly(day));

    private static string? Special(DateOnly day) => (day.Year, day.Month, day.Day) switch
    {
        (2019, 5, 1) => "天皇の即位の日",
        (2019, 10, 22) => "即位礼正殿の儀の行われる日",
        (2020, 7, 23) or (2021, 7, 22) => "海の日",
        (2020, 7, 24) or (2021, 7, 23) => "スポーツの日",
        (2020, 8, 10) or (2021, 8, 8) => "山の日",
        _ => null,
    };

    /// <summary>Summer and autumn of the Olympic years: these three lie elsewhere.</summary>
    private static bool IsMovedAway(DateOnly day) =>
        day.Year is 2020 or 2021 && Yearly(day) is "海の日" or "スポーツの日" or "山の日";

    private static string? Yearly(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "元日",
        (1, _) when IsMonday(day, 2) => "成人の日",
        (2, 11) => "建国記念の日",
        (2, 23) when day.Year >= 2020 => "天皇誕生日",
        (3, var d) when d == Equinox(day.Year, 20.8431) => "春分の日",
        (4, 29) => "昭和の日",
        (5, 3) => "憲法記念日",
        (5, 4) => "みどりの日",
        (5, 5) => "こどもの日",
        (7, _) when IsMonday(day, 3) => "海の日",
        (8, 11) => "山の日",
        (9, _) when IsMonday(day, 3) => "敬老の日",
        (9, var d) when d == Equinox(day.Year, 23.2488) => "秋分の日",
        (10, _) when IsMonday(day, 2) => day.Year >= 2020 ? "スポーツの日" : "体育の日",
        (11, 3) => "文化の日",
        (11, 23) => "勤労感謝の日",
        (12, 23) when day.Year <= 2018 => "天皇誕生日",
        _ => null,
    };

    private static bool IsMonday(DateOnly day, int number) =>
        day.DayOfWeek == DayOfWeek.Monday && (day.Day + 6) / 7 == number;

    private static int Equinox(int year, double in1980) =>
        (int)Math.Floor(in1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;

    /// <summary>Article 3.2: the nearest day after a Sunday holiday that is none itself.</summary>
    private static bool IsSubstitute(DateOnly day)
    {
        var before = day.AddDays(-1);
        while (Holiday(before) is not null && before.DayOfWeek != DayOfWeek.Sunday)
        {
            before = before.AddDays(-1);
        }

        return Holiday(before) is not null;
    }

    /// <summary>Article 3.3: the day before and the day after are holidays.</summary>
    private static bool IsSandwiched(DateOnly day) =>
        Holiday(day.AddDays(-1)) is not null && Holiday(day.AddDays(1)) is not null;
}
