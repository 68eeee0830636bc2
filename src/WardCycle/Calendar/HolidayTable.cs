namespace WardCycle.Calendar;

/// <summary>National holidays by day, for the fiscal years that the table covers.</summary>
public sealed class HolidayTable(IReadOnlyDictionary<DateOnly, string> names, FiscalYear first, FiscalYear last)
{
    public FiscalYear First { get; } = first;

    public FiscalYear Last { get; } = last;

    public string? NameOf(DateOnly day) => names.GetValueOrDefault(day);

    public bool Covers(FiscalYear year) => year.Year >= First.Year && year.Year <= Last.Year;
}
