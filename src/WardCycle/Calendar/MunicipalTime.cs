namespace WardCycle.Calendar;

/// <summary>The municipality's days and hours. Japan has kept UTC+9 without summer time since 1951, so no machine's time zone is asked.</summary>
public static class MunicipalTime
{
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(9);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day, time, Offset).ToUniversalTime();

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
