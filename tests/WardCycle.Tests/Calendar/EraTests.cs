using System.Globalization;
using WardCycle.Calendar;

namespace WardCycle.Tests.Calendar;

public sealed class EraTests
{
    [Theory]
    [InlineData("2019-04-30", "平成31年4月30日")] // the last day of 平成
    [InlineData("2019-05-01", "令和元年5月1日")] // the first year is 元年 (rule 27)
    [InlineData("2020-01-01", "令和2年1月1日")] // years count from January
    [InlineData("1989-01-07", "昭和64年1月7日")]
    [InlineData("1989-01-08", "平成元年1月8日")]
    [InlineData("1926-12-25", "昭和元年12月25日")]
    public void A_day_is_written_in_its_era(string day, string text) => Assert.Equal(text, Era.Date(Day(day)));

    [Theory]
    [InlineData(2008, "平成20年度")] // document 002
    [InlineData(2018, "平成30年度")] // ended in 平成31年3月
    [InlineData(2019, "令和元年度")] // began in 平成31年4月
    [InlineData(2026, "令和8年度")]
    [InlineData(1988, "昭和63年度")]
    [InlineData(1989, "平成元年度")]
    public void A_fiscal_year_has_its_offices_label(int year, string label) => Assert.Equal(label, new FiscalYear(year).Label);

    [Fact]
    public void A_date_with_its_weekday_reads_as_in_a_letter() =>
        Assert.Equal("令和8年4月1日（水）", Era.DateWithWeekday(new(2026, 4, 1)));

    [Fact]
    public void Days_before_the_table_fail_loudly() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Era.Date(new(1926, 12, 24)));

    [Theory]
    [InlineData("2026-03-31", 2025)]
    [InlineData("2026-04-01", 2026)]
    [InlineData("2027-03-31", 2026)]
    public void A_fiscal_year_runs_from_april_to_march(string day, int year)
    {
        Assert.Equal(year, FiscalYear.Of(Day(day)).Year);
        Assert.True(new FiscalYear(year).Contains(Day(day)));
        Assert.False(new FiscalYear(year).Next.Contains(Day(day)));
        Assert.False(new FiscalYear(year).Previous.Contains(Day(day)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
