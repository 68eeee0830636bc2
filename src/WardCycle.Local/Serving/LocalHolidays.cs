using WardCycle.Calendar;
using WardCycle.Local.Stores;

namespace WardCycle.Local.Serving;

/// <summary>The shipped holiday table, or the folder's own <c>holidays.csv</c> in the Cabinet Office's layout.</summary>
public static class LocalHolidays
{
    /// <exception cref="LocalStoreException">The folder's own file has faults.</exception>
    public static HolidayTable Load(DataFolder data) =>
        !File.Exists(data.Holidays) ? HolidayTable.Shipped
        : HolidayTable.Read(File.ReadAllBytes(data.Holidays), Path.GetFileName(data.Holidays)) switch
        {
            HolidayLoad.Loaded loaded => loaded.Table,
            HolidayLoad.Refused refused => throw new LocalStoreException(string.Join(Environment.NewLine, refused.Problems)),
            _ => throw new InvalidOperationException("A load is loaded or refused."),
        };
}
