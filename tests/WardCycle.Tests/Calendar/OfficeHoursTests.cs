using FsCheck;
using FsCheck.Fluent;
using WardCycle.Calendar;

namespace WardCycle.Tests.Calendar;

public sealed class OfficeHoursTests
{
    private static readonly WorkingDays Days = new(HolidayTable.Shipped);
    private static readonly OfficeHours Hours = OfficeHours.Usual;

    private static readonly Arbitrary<DateTimeOffset> AnyInstant =
        (from day in Gen.Choose(new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2035, 12, 1).DayNumber)
         from second in Gen.Choose(0, 24 * 60 * 60 - 1)
         select new DateTimeOffset(DateOnly.FromDayNumber(day), TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(second)).ToArbitrary();

    [Fact]
    public void Mail_waits_for_the_first_open_instant_and_not_longer() =>
        Prop.ForAll(AnyInstant, instant =>
        {
            var sent = Hours.OnOrAfter(instant, Days);
            var isItself = sent == instant;
            var isAnOpening = MunicipalTime.TimeOf(sent) == Hours.From && sent > instant;
            return Hours.IsOpen(sent, Days) && (isItself || isAnOpening) && isItself == Hours.IsOpen(instant, Days)
                && Hours.OnOrAfter(sent, Days) == sent;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_morning_is_an_opening_on_a_later_day() =>
        Prop.ForAll(AnyInstant, instant =>
        {
            var morning = Hours.NextMorning(instant, Days);
            var (from, to) = (MunicipalTime.DayOf(instant), MunicipalTime.DayOf(morning));
            return Hours.IsOpen(morning, Days) && to > from && MunicipalTime.TimeOf(morning) == Hours.From
                && !Enumerable.Range(1, to.DayNumber - from.DayNumber - 1).Any(n => Days.IsOpen(from.AddDays(n)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-04-30T17:14:59+09:00", "2026-04-30T17:14:59+09:00")] // just before the end
    [InlineData("2026-04-30T17:15:00+09:00", "2026-05-01T08:30:00+09:00")] // the end is outside
    [InlineData("2026-05-01T17:15:00+09:00", "2026-05-07T08:30:00+09:00")] // over Golden Week
    [InlineData("2026-12-28T20:00:00+09:00", "2027-01-04T08:30:00+09:00")] // over the turn of the year
    [InlineData("2026-04-30T23:29:00+00:00", "2026-05-01T08:30:00+09:00")] // UTC is a day behind in the morning
    public void Known_instants(string now, string sent) => Assert.Equal(At(sent), Hours.OnOrAfter(At(now), Days));

    [Fact]
    public void An_instant_is_kept_in_utc_and_read_in_the_municipalitys_zone()
    {
        var instant = MunicipalTime.At(new(2026, 4, 1), new(8, 30));
        Assert.Equal(TimeSpan.Zero, instant.Offset);
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 23, 30, 0, TimeSpan.Zero), instant);
        Assert.Equal((new DateOnly(2026, 4, 1), new TimeOnly(8, 30)), (MunicipalTime.DayOf(instant), MunicipalTime.TimeOf(instant)));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
