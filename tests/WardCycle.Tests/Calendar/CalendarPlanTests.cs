using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Tests.Calendar;

public sealed class CalendarPlanTests
{
    private static readonly WorkingDays Days = new(HolidayTable.Shipped);
    private static readonly TimeOnly Evening = new(17, 15);

    [Theory]
    [InlineData(2026, 5, 6, DayMove.Next, false, "2026-05-06", "2026-05-07")]
    [InlineData(2028, 3, 31, DayMove.Next, false, "2029-03-31", "2029-03-30")] // the year's end lies in the next calendar year
    [InlineData(2029, 3, 31, DayMove.Next, false, "2030-03-31", "2030-03-29")]
    [InlineData(2034, 3, 31, DayMove.Next, false, "2035-03-31", "2035-03-30")]
    [InlineData(2027, 2, 29, DayMove.Stay, false, "2028-02-29", "2028-02-29")] // a leap year
    [InlineData(2026, 2, 29, DayMove.Stay, false, "2027-02-28", "2027-02-28")] // none
    [InlineData(2025, 5, 31, DayMove.Previous, true, "2026-05-31", "2026-05-29")] // accounts close after the year
    [InlineData(2027, 4, 1, DayMove.Previous, true, "2028-04-01", "2028-04-03")] // a date after the year stays in the year it is written in
    public void A_rule_is_placed_as_written_and_as_moved(int year, int month, int day, DayMove move, bool afterYear, string written, string moved)
    {
        var placed = CalendarPlan.Place(new(month, day, Evening, move, afterYear), new(year), Days);
        Assert.Equal(new ScheduledDate(Day(written), Day(moved), Evening), placed);
        Assert.Equal(written != moved, placed.WasMoved);
    }

    [Fact]
    public void All_phases_and_the_care_date_are_planned()
    {
        var plan = CalendarPlan.For(Scheme(), new(2026), Days);
        var phase = Assert.Single(plan.Phases);
        Assert.Equal(new PhaseId("targets"), phase.Phase);
        Assert.Equal(new DateOnly(2026, 5, 7), phase.Dates[PhaseDateKind.Due].Moved);
        Assert.Equal(MunicipalTime.At(new(2027, 6, 30), Evening), plan.Care.Instant);
    }

    private static Scheme Scheme()
    {
        var dates = Enum.GetValues<PhaseDateKind>().ToDictionary(k => k, _ => new DateRule(5, 6, Evening, DayMove.Next));
        var reminders = new ReminderPlan([], false, [], true, 1, 0);
        return new("test", "試験", "", UnitKind.Section, [new(new("targets"), "目標設定", "目標の入力", dates, [])], [], reminders,
            new(1, false), new("", "", "", 20, []), new(6, 30, Evening, DayMove.Next, AfterYear: true), OfficeHours.Usual);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
