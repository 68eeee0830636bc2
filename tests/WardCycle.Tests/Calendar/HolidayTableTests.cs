using System.Text;
using WardCycle.Calendar;
using WardCycle.Imports;

namespace WardCycle.Tests.Calendar;

public sealed class HolidayTableTests
{
    private const string Heading = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";

    [Fact]
    public void The_shipped_table_agrees_with_the_law_on_every_day_from_fiscal_2018_to_2035()
    {
        for (var day = new DateOnly(2018, 4, 1); day <= new DateOnly(2036, 3, 31); day = day.AddDays(1))
        {
            Assert.Equal((day, HolidayLaw.NameOf(day)), (day, HolidayTable.Shipped.NameOf(day)));
        }
    }

    [Theory]
    [InlineData("2026-05-06", "振替休日")] // 3 May is a Sunday, 4 and 5 May are holidays
    [InlineData("2026-09-22", "国民の休日")] // between 敬老の日 and 秋分の日
    [InlineData("2032-09-21", "国民の休日")] // the next such year
    [InlineData("2019-04-30", "国民の休日")] // before the accession
    [InlineData("2019-05-01", "天皇の即位の日")] // only in 2019
    [InlineData("2019-05-02", "国民の休日")] // after the accession
    [InlineData("2019-10-22", "即位礼正殿の儀の行われる日")] // only in 2019
    [InlineData("2019-12-23", null)] // the birthday of the emperor before; 2019 had none
    [InlineData("2020-07-24", "スポーツの日")] // moved for the Olympic games
    [InlineData("2020-10-12", null)] // moved away
    [InlineData("2021-08-08", "山の日")] // moved on a Sunday
    [InlineData("2021-08-09", "振替休日")] // and substituted
    [InlineData("2021-08-11", null)] // moved away
    public void Known_days_have_their_names(string day, string? name) =>
        Assert.Equal(name, HolidayTable.Shipped.NameOf(Day(day)));

    [Fact]
    public void The_shipped_table_covers_fiscal_2018_to_2035() =>
        Assert.Equal((2018, 2035), (HolidayTable.Shipped.First.Year, HolidayTable.Shipped.Last.Year));

    [Fact]
    public void A_bare_kyujitsu_of_the_official_file_is_given_its_kind()
    {
        var table = Loaded(Whole(2026).Replace("振替休日", "休日", StringComparison.Ordinal).Replace("国民の休日", "休日", StringComparison.Ordinal));
        Assert.Equal("振替休日", table.NameOf(new(2026, 5, 6)));
        Assert.Equal("国民の休日", table.NameOf(new(2026, 9, 22)));
    }

    [Theory]
    [InlineData(932, false)] // as the Cabinet Office publishes it
    [InlineData(65001, false)]
    [InlineData(65001, true)]
    public void A_replacement_is_read_in_each_usual_encoding(int codePage, bool bom)
    {
        var encoding = codePage == 932 ? CodePagesEncodingProvider.Instance.GetEncoding(932)! : new UTF8Encoding(bom);
        byte[] bytes = [.. bom ? encoding.Preamble : [], .. encoding.GetBytes(Whole(2026))];
        var loaded = Assert.IsType<HolidayLoad.Loaded>(HolidayTable.Read(bytes, "syukujitsu.csv"));
        Assert.Equal("スポーツの日", loaded.Table.NameOf(new(2026, 10, 12)));
        Assert.Equal((2026, 2026), (loaded.Table.First.Year, loaded.Table.Last.Year));
    }

    [Fact]
    public void A_calendar_year_without_the_next_spring_does_not_cover_its_fiscal_year()
    {
        var text = Heading + Rows(new(2026, 1, 1), new(2027, 12, 31));
        Assert.Equal((2026, 2026), (Loaded(text).First.Year, Loaded(text).Last.Year));
    }

    [Theory]
    [InlineData("2026/13/1,元日", 2, "国民の祝日・休日月日", "「2026/1/1」の形")] // no such month
    [InlineData("令和8年1月1日,元日", 2, "国民の祝日・休日月日", "「2026/1/1」の形")] // era years are not in the layout
    [InlineData("2026/1/1", 2, "国民の祝日・休日名称", "名称を")] // no name
    [InlineData("2026/1/1,", 2, "国民の祝日・休日名称", "名称を")] // empty name
    [InlineData("2026/1/1,元日\r\n2026/1/1,休日", 3, "国民の祝日・休日月日", "同じ日付")] // one day twice
    public void A_wrong_line_is_named_with_file_line_and_field(string lines, int line, string field, string words)
    {
        var problem = Assert.Single(Refused(Heading + lines));
        Assert.Equal(("h.csv", line, field), (problem.File, problem.Line, problem.Field));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_the_heading_is_refused() =>
        Assert.Contains("見出し", Assert.Single(Refused("date,name\n2026/1/1,元日")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_with_a_missing_year_in_the_middle_is_refused()
    {
        var text = Heading + Rows(new(2026, 4, 1), new(2027, 3, 31)) + Rows(new(2028, 4, 1), new(2029, 3, 31));
        Assert.Contains("令和9年度", Assert.Single(Refused(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_off_within_its_only_year_is_refused() =>
        Assert.Contains("途中で切れて", Assert.Single(Refused(Heading + Rows(new(2026, 4, 1), new(2026, 12, 31)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_in_no_known_encoding_are_refused() =>
        Assert.Contains("文字コード", Assert.Single(Refused(Encoding.Unicode.GetBytes(Whole(2026)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_above_the_limit_is_refused_unread() =>
        Assert.Contains("1MB", Assert.Single(Refused(new byte[HolidayFile.MaxBytes + 1])).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_the_first_fifty_problems_are_told() =>
        Assert.Equal(50, Refused(Heading + string.Concat(Enumerable.Repeat("x,y\n", 80))).Count);

    [Theory]
    [InlineData("2034-04-01", null)] // this year and the next are covered
    [InlineData("2035-03-31", null)] // still fiscal 2034
    [InlineData("2035-04-01", "令和18年度の祝日が登録されていません")] // fiscal 2036 comes next
    public void The_coming_fiscal_year_without_holidays_is_warned_of(string today, string? warning)
    {
        var told = HolidayCoverage.Warning(HolidayTable.Shipped, Day(today));
        Assert.True(warning is null ? told is null : told!.Contains(warning, StringComparison.Ordinal));
    }

    [Fact]
    public void A_listing_beyond_the_table_names_the_first_year_that_is_missing() =>
        Assert.StartsWith("平成29年度", HolidayCoverage.Gap(HolidayTable.Shipped, new(2017, 5, 1), new(2018, 5, 1)), StringComparison.Ordinal);

    private static string Whole(int fiscalYear) => Heading + Rows(new(fiscalYear, 4, 1), new(fiscalYear + 1, 3, 31));

    private static string Rows(DateOnly from, DateOnly to)
    {
        var rows = new StringBuilder();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (HolidayLaw.NameOf(day) is { } name)
            {
                rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year}/{day.Month}/{day.Day},{name}\r\n");
            }
        }

        return rows.ToString();
    }

    private static HolidayTable Loaded(string text) =>
        Assert.IsType<HolidayLoad.Loaded>(HolidayTable.Read(Encoding.UTF8.GetBytes(text), "h.csv")).Table;

    private static IReadOnlyList<FileProblem> Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<FileProblem> Refused(byte[] bytes) =>
        Assert.IsType<HolidayLoad.Refused>(HolidayTable.Read(bytes, "h.csv")).Problems;

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
