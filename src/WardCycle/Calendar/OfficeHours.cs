namespace WardCycle.Calendar;

/// <summary>When mail may go out: from <see cref="From"/> until before <see cref="Until"/> on working days.</summary>
public sealed record OfficeHours(TimeOnly From, TimeOnly Until)
{
    public static OfficeHours Usual { get; } = new(new(8, 30), new(17, 15));

    public bool IsOpen(DateTimeOffset instant, WorkingDays days) =>
        MunicipalTime.TimeOf(instant) is var time && time >= From && time < Until && days.IsOpen(MunicipalTime.DayOf(instant));

    /// <summary>The instant itself inside office hours, else the next opening.</summary>
    public DateTimeOffset OnOrAfter(DateTimeOffset instant, WorkingDays days)
    {
        var day = MunicipalTime.DayOf(instant);
        if (days.IsOpen(day))
        {
            var time = MunicipalTime.TimeOf(instant);
            if (time < From)
            {
                return MunicipalTime.At(day, From);
            }

            if (time < Until)
            {
                return instant;
            }
        }

        return NextMorning(instant, days);
    }

    /// <summary>The office's opening on the first working day after the instant's day.</summary>
    public DateTimeOffset NextMorning(DateTimeOffset instant, WorkingDays days) =>
        MunicipalTime.At(days.OnOrAfter(MunicipalTime.DayOf(instant).AddDays(1)), From);
}
