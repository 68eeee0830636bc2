namespace WardCycle.Calendar;

/// <summary>How long until a due date, in words, by calendar days.</summary>
public static class DaysLeft
{
    /// <summary>あと3日, 本日が期限です, 期限を2日過ぎています.</summary>
    public static string Text(DateOnly today, DateOnly due) => (due.DayNumber - today.DayNumber) switch
    {
        > 0 and var left => $"あと{left}日",
        0 => "本日が期限です",
        var left => $"期限を{-left}日過ぎています",
    };

    /// <summary>The same for instants; on the day itself, after the hour, 本日の期限を過ぎています.</summary>
    public static string Text(DateTimeOffset now, DateTimeOffset due)
    {
        var (today, day) = (MunicipalTime.DayOf(now), MunicipalTime.DayOf(due));
        return today == day && now > due ? "本日の期限を過ぎています" : Text(today, day);
    }
}
