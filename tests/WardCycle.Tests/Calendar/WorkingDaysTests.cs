using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WardCycle.Calendar;

namespace WardCycle.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = new(HolidayTable.Shipped);

    private static readonly Arbitrary<DateOnly> AnyDay =
        Gen.Choose(new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2035, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Fact]
    public void Every_day_from_2019_to_2035_is_open_exactly_when_no_rule_shuts_it()
    {
        for (var day = new DateOnly(2019, 1, 1); day <= new DateOnly(2035, 12, 31); day = day.AddDays(1))
        {
            var shut = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                || HolidayLaw.NameOf(day) is not null
                || day is { Month: 12, Day: 29 or 30 or 31 } or { Month: 1, Day: 1 or 2 or 3 };
            Assert.Equal((day, !shut), (day, Days.IsOpen(day)));
        }
    }

    [Theory]
    [InlineData("2026-05-06", "振替休日")]
    [InlineData("2026-09-22", "国民の休日")]
    [InlineData("2026-12-29", "年末年始")] // a Tuesday
    [InlineData("2027-01-01", "元日")] // the holiday's name before 年末年始
    [InlineData("2027-01-02", "年末年始")] // a Saturday: 年末年始 before the weekday
    [InlineData("2026-04-04", "土曜日")]
    [InlineData("2026-04-05", "日曜日")]
    [InlineData("2026-12-28", null)] // the last working day of the calendar year (御用納め)
    [InlineData("2027-01-04", null)] // the first one (御用始め)
    public void A_closed_day_says_why(string day, string? reason) => Assert.Equal(reason, Days.ClosedReason(Day(day)));

    [Theory]
    [InlineData("2029-03-31", DayMove.Next, "2029-03-30")] // Saturday; Monday is 2 April
    [InlineData("2030-03-31", DayMove.Next, "2030-03-29")] // Sunday; Monday is 1 April
    [InlineData("2035-03-31", DayMove.Next, "2035-03-30")] // Saturday; Monday is 2 April
    [InlineData("2029-03-31", DayMove.Previous, "2029-03-30")]
    [InlineData("2029-03-31", DayMove.Stay, "2029-03-31")]
    [InlineData("2029-04-01", DayMove.Previous, "2029-04-02")] // Sunday; Friday belongs to the year before
    [InlineData("2028-04-01", DayMove.Previous, "2028-04-03")] // Saturday
    [InlineData("2026-05-03", DayMove.Next, "2026-05-07")] // over the whole row of holidays
    [InlineData("2026-05-06", DayMove.Previous, "2026-05-01")]
    [InlineData("2026-05-07", DayMove.Next, "2026-05-07")] // open days stay
    public void A_date_moves_off_closed_days_and_never_out_of_its_fiscal_year(string written, DayMove move, string moved) =>
        Assert.Equal(Day(moved), Days.Move(Day(written), move));

    [Fact]
    public void A_moved_date_is_open_and_in_its_fiscal_year() =>
        Prop.ForAll(AnyDay, Gen.Elements(DayMove.Next, DayMove.Previous).ToArbitrary(), (day, move) =>
        {
            var moved = Days.Move(day, move);
            return Days.IsOpen(moved) && FiscalYear.Of(day).Contains(moved) && (!Days.IsOpen(day) || moved == day);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_working_days_forth_and_back_returns_to_an_open_day() =>
        Prop.ForAll(AnyDay, Gen.Choose(0, 40).ToArbitrary(), (day, count) =>
        {
            var start = Days.OnOrAfter(day);
            var there = Days.Add(start, count);
            var between = Enumerable.Range(1, there.DayNumber - start.DayNumber).Count(n => Days.IsOpen(start.AddDays(n)));
            return between == count && Days.Add(there, -count) == start;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_working_days_later_is_the_day_itself_even_where_it_is_closed() =>
        Assert.Equal(new DateOnly(2026, 5, 6), Days.Add(new(2026, 5, 6), 0));

    [Fact]
    public void Closed_days_are_listed_one_per_line_with_both_ends()
    {
        var lines = ClosedDays.Between(Days, new(2026, 5, 2), new(2026, 5, 9)).Select(d => d.ToString());
        Assert.Equal(
            ["2026-05-02\t土曜日", "2026-05-03\t憲法記念日", "2026-05-04\tみどりの日", "2026-05-05\tこどもの日", "2026-05-06\t振替休日", "2026-05-09\t土曜日"],
            lines);
    }

    [Fact]
    public void A_listing_the_wrong_way_round_is_empty() =>
        Assert.Empty(ClosedDays.Between(Days, new(2026, 5, 9), new(2026, 5, 2)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
