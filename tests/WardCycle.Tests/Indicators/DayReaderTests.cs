using WardCycle.Indicators;

namespace WardCycle.Tests.Indicators;

public sealed class DayReaderTests
{
    [Theory]
    [InlineData("2026-04-01", "ISO, as a date picker sends it")]
    [InlineData("2026/4/1", "slashes")]
    [InlineData("2026年4月1日", "in words")]
    [InlineData("令和8年4月1日", "by era")]
    [InlineData("R8.4.1", "an era's letter")]
    [InlineData("令和８年４月１日", "full-width digits")]
    [InlineData(" 2026. 4. 1 ", "blanks")]
    public void A_day_is_read(string typed, string because) => Assert.True(DayReader.Read(typed) == new DateOnly(2026, 4, 1), because);

    [Fact]
    public void The_first_year_of_an_era_is_read() => Assert.Equal(new DateOnly(2019, 5, 1), DayReader.Read("令和元年5月1日"));

    [Theory]
    [InlineData("2026-02-29", "no such day")]
    [InlineData("2026-13-01", "no such month")]
    [InlineData("4月1日", "no year")]
    [InlineData("26/4/1", "a year of two digits without an era")]
    [InlineData("4月中旬", "words")]
    [InlineData("", "nothing")]
    public void What_is_no_day_is_none(string typed, string because) => Assert.True(DayReader.Read(typed) is null, because);
}
