using WardCycle.Calendar;

namespace WardCycle.Schemes.Loading;

internal static class OfficeHoursReader
{
    public static OfficeHours Read(MapReader? map)
    {
        if (map is null)
        {
            return OfficeHours.Usual;
        }

        var hours = new OfficeHours(map.Scalar("from").Time(), map.Scalar("until").Time());
        if (map.Has("from") && map.Has("until") && hours.From >= hours.Until)
        {
            map.Tell("until", "終わりの時刻は、始まりの時刻より後にしてください。");
        }

        return hours;
    }
}
