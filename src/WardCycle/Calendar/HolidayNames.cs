namespace WardCycle.Calendar;

/// <summary>Says which kind of 休日 a day is where the official file prints only that word.</summary>
public static class HolidayNames
{
    private const string Bare = "休日";

    /// <summary>
    /// A substitute (振替休日) ends a row of holidays that holds a Sunday; any other 休日 between two holidays is a 国民の休日.
    /// </summary>
    public static IReadOnlyDictionary<DateOnly, string> Complete(IReadOnlyDictionary<DateOnly, string> names) =>
        names.ToDictionary(n => n.Key, n => n.Value == Bare ? KindOf(n.Key, names) : n.Value);

    private static string KindOf(DateOnly day, IReadOnlyDictionary<DateOnly, string> names)
    {
        for (var before = day.AddDays(-1); names.ContainsKey(before); before = before.AddDays(-1))
        {
            if (before.DayOfWeek == DayOfWeek.Sunday)
            {
                return "振替休日";
            }
        }

        return names.ContainsKey(day.AddDays(-1)) && names.ContainsKey(day.AddDays(1)) ? "国民の休日" : Bare;
    }
}
