using WardCycle.Calendar;

namespace WardCycle.Cycles;

/// <summary>A date as the scheme writes it and as it was moved off a closed day.</summary>
public sealed record ScheduledDate(DateOnly Written, DateOnly Moved, TimeOnly Time)
{
    public DateTimeOffset Instant => MunicipalTime.At(Moved, Time);

    public bool WasMoved => Written != Moved;
}
