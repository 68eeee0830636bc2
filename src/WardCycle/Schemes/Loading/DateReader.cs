namespace WardCycle.Schemes.Loading;

/// <summary>Reads one date: day, move, time, and whether it lies after the year.</summary>
internal static class DateReader
{
    /// <summary>An office's closing time, where the scheme gives none.</summary>
    public static TimeOnly EndOfOffice { get; } = new(17, 15);

    /// <summary>Null where the day itself cannot be read: it then takes no part in comparisons.</summary>
    public static DateRule? Read(MapReader map, TimeOnly usual)
    {
        var day = map.Scalar("date").MonthDay();
        var rule = new DateRule(
            day?.Month ?? 0,
            day?.Day ?? 0,
            map.Has("time") ? map.Scalar("time").Time() : usual,
            map.Scalar("move").Word(SchemeWords.Moves),
            map.Has("after-year") && map.Scalar("after-year").Flag(),
            map.Has("printed") && map.Scalar("printed").Flag());
        return day is null ? null : rule;
    }

    /// <summary>For comparing written dates inside one cycle.</summary>
    public static (int Month, int Day, TimeOnly Time) Position(DateRule rule) =>
        (((rule.Month + 8) % 12) + (rule.AfterYear ? 12 : 0), rule.Day, rule.Time);
}
