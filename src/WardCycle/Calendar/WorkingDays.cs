namespace WardCycle.Calendar;

/// <summary>Which days the office is open: not on Saturdays, Sundays, national holidays and from 29 December to 3 January (年末年始).</summary>
public sealed class WorkingDays(HolidayTable holidays)
{
    public HolidayTable Holidays { get; } = holidays;

    public bool IsOpen(DateOnly day) => ClosedReason(day) is null;

    /// <summary>Why the office is shut (土曜日, 日曜日, 年末年始 or the holiday's name); null on a working day.</summary>
    public string? ClosedReason(DateOnly day) =>
        Holidays.NameOf(day)
        ?? (day is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 } ? "年末年始" : null)
        ?? day.DayOfWeek switch { DayOfWeek.Saturday => "土曜日", DayOfWeek.Sunday => "日曜日", _ => null };

    /// <summary>The day itself where it is open, else the next open one.</summary>
    public DateOnly OnOrAfter(DateOnly day) => Walk(day, 1);

    /// <summary>The day itself where it is open, else the open one before.</summary>
    public DateOnly OnOrBefore(DateOnly day) => Walk(day, -1);

    /// <summary>The open day <paramref name="days"/> working days later (earlier where negative); 0 gives the day itself.</summary>
    public DateOnly Add(DateOnly day, int days)
    {
        for (var left = Math.Abs(days); left > 0; left--)
        {
            day = Walk(day.AddDays(Math.Sign(days)), Math.Sign(days));
        }

        return day;
    }

    /// <summary>Moves a written date off a closed day; where the move would leave the date's fiscal year it goes the other way (rule 26).</summary>
    public DateOnly Move(DateOnly written, DayMove move)
    {
        var (wanted, otherwise) = move switch
        {
            DayMove.Next => (OnOrAfter(written), OnOrBefore(written)),
            DayMove.Previous => (OnOrBefore(written), OnOrAfter(written)),
            _ => (written, written),
        };
        return FiscalYear.Of(wanted) == FiscalYear.Of(written) ? wanted : otherwise;
    }

    private DateOnly Walk(DateOnly day, int step)
    {
        while (!IsOpen(day))
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
