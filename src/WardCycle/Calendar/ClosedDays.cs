namespace WardCycle.Calendar;

/// <summary>Lists closed days.</summary>
public static class ClosedDays
{
    /// <summary>From <paramref name="first"/> to <paramref name="last"/>, both included; nothing where they stand the wrong way round.</summary>
    public static IEnumerable<ClosedDay> Between(WorkingDays days, DateOnly first, DateOnly last) =>
        from number in Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1))
        let day = first.AddDays(number)
        let reason = days.ClosedReason(day)
        where reason is not null
        select new ClosedDay(day, reason);
}
