namespace WardCycle.Calendar;

/// <summary>How a date moves off a closed day.</summary>
public enum DayMove
{
    Stay,
    Next,
    Previous,
}
