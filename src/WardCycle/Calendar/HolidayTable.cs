namespace WardCycle.Calendar;

/// <summary>National holidays by day, for the fiscal years that the table covers.</summary>
public sealed class HolidayTable(IReadOnlyDictionary<DateOnly, string> names, FiscalYear first, FiscalYear last)
{
    private static readonly Lazy<HolidayTable> ShippedOnce = new(ReadShipped);

    /// <summary>The table that comes with WardCycle: fiscal years 2018 to 2035, later equinoxes forecast (see README.md beside it).</summary>
    public static HolidayTable Shipped => ShippedOnce.Value;

    public FiscalYear First { get; } = first;

    public FiscalYear Last { get; } = last;

    public string? NameOf(DateOnly day) => names.GetValueOrDefault(day);

    public bool Covers(FiscalYear year) => year.Year >= First.Year && year.Year <= Last.Year;

    /// <summary>Reads a replacement file in the Cabinet Office's layout.</summary>
    /// <param name="fileName">For messages only.</param>
    public static HolidayLoad Read(ReadOnlySpan<byte> bytes, string fileName) => HolidayFile.Read(bytes, fileName);

    private static HolidayTable ReadShipped()
    {
        using var stream = typeof(HolidayTable).Assembly.GetManifestResourceStream("calendar/holidays.csv")
            ?? throw new InvalidDataException("The assembly lacks calendar/holidays.csv.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray(), "holidays.csv") switch
        {
            HolidayLoad.Loaded loaded => loaded.Table,
            HolidayLoad.Refused refused => throw new InvalidDataException(string.Join('\n', refused.Problems)),
            _ => throw new InvalidOperationException("A load is loaded or refused."),
        };
    }
}
