using WardCycle.Calendar;

namespace WardCycle.Secretariat.Sheets;

/// <summary>A day that a command sets: from tomorrow until the cycle's last day.</summary>
public static class DayRule
{
    public static Problem? Check(SheetCase at, string field, string label, DateOnly day) =>
        day <= at.Today ? new(field, $"{label}は明日（{Era.DateWithWeekday(at.Today.AddDays(1))}）以降の日にしてください。")
        : day > at.LastDay ? new(field, $"{label}はこのサイクルの終了日（{Era.DateWithWeekday(at.LastDay)}）までの日にしてください。")
        : null;
}
