namespace WardCycle.Schemes.Loading;

internal static class ReminderReader
{
    public static ReminderPlan Read(MapReader map) => new(
        Days(map, "before"),
        map.Scalar("on-day").Flag(),
        Days(map, "after"),
        map.Scalar("unit").Word(SchemeWords.DayUnits),
        map.Scalar("minimum-interval").Whole(0, SchemeLimits.Days),
        map.Scalar("maximum-count").Whole(0, SchemeLimits.Reminders));

    private static List<int> Days(MapReader map, string key)
    {
        List<int> days = [.. map.Scalars(key).Select(d => d.Whole(1, SchemeLimits.Days))];
        if (days.Distinct().Count() != days.Count)
        {
            map.Tell(key, "同じ日数が二度書かれています。1 から 60 までの整数を一度ずつ書いてください。");
        }

        return days;
    }
}
