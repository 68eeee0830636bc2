using WardCycle.Calendar;

namespace WardCycle.Schemes;

/// <summary>A date of a phase as the scheme writes it.</summary>
/// <param name="Month">1 to 12; January to March lie in the fiscal year's second calendar year.</param>
/// <param name="AfterYear">True for a date after 31 March: it lies in the next fiscal year.</param>
/// <param name="Printed">True where the municipality's document prints the date, false where it is our default.</param>
public sealed record DateRule(int Month, int Day, TimeOnly Time, DayMove Move, bool AfterYear = false, bool Printed = false)
{
    /// <summary>The written date for a cycle of <paramref name="year"/>; 29 February falls back to the 28th.</summary>
    public DateOnly In(FiscalYear year)
    {
        var home = AfterYear ? year.Next : year;
        var calendarYear = Month >= 4 ? home.Year : home.Year + 1;
        return new(calendarYear, Month, Math.Min(Day, LastDay(calendarYear, Month)));
    }

    private static int LastDay(int calendarYear, int month) => new DateOnly(calendarYear, month, 1).AddMonths(1).AddDays(-1).Day;
}
