using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WardCycle.Indicators;

namespace WardCycle.Tests.Indicators;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("38件", "38", 0, "件", "a count with its unit")]
    [InlineData("20.10%", "20.10", 2, "%", "decimals stay as typed")]
    [InlineData("17%", "17", 0, "%", "a percentage without decimals")]
    [InlineData("１２件", "12", 0, "件", "full-width digits")]
    [InlineData("４４．７％", "44.7", 1, "%", "full-width point and percent sign")]
    [InlineData("▲3.5", "-3.5", 1, "", "an accountant's minus")]
    [InlineData("△1,200千円", "-1200", 0, "千円", "the other accountant's minus, thousands separators, the field's unit")]
    [InlineData("－2", "-2", 0, "", "a full-width minus")]
    [InlineData("−2", "-2", 0, "", "the mathematical minus")]
    [InlineData("1,234,567", "1234567", 0, "", "two separators")]
    [InlineData("１，２３４", "1234", 0, "", "a full-width separator")]
    [InlineData(" 8 件 ", "8", 0, "件", "blanks around")]
    [InlineData("+4", "4", 0, "", "a plus sign")]
    [InlineData("0", "0", 0, "", "zero")]
    [InlineData("100.0", "100.0", 1, "", "a zero behind the point counts as a decimal")]
    public void A_figure_is_read_as_an_exact_number(string typed, string value, int decimals, string unit, string because)
    {
        var figure = FigureReader.Read(typed, "千円").Number;
        Assert.True(figure is not null, because);
        Assert.Equal(value, figure.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal((typed, decimals, unit), (figure.Typed, figure.Decimals, figure.Unit));
    }

    [Theory]
    [InlineData("毎月", "a word")]
    [InlineData("約30件", "an estimate is no exact figure")]
    [InlineData("30～40", "a span")]
    [InlineData("30-40", "a span with a hyphen")]
    [InlineData("1,23", "a separator in a wrong place")]
    [InlineData("1.2.3", "two points")]
    [InlineData("3万件", "the number would be 30,000")]
    [InlineData("1億2千万", "words inside the number")]
    [InlineData("12:30", "a time")]
    [InlineData("1/3", "a fraction")]
    [InlineData("1234567890123456", "more digits than an office counts")]
    [InlineData("0.1234567", "more decimals than an office measures")]
    [InlineData("挨拶：2.6", "words before it")]
    public void What_is_no_figure_is_told_with_a_reason(string typed, string because) =>
        Assert.True(FigureReader.Read(typed) is FigureReading.NoFigure { Reason.Length: > 0 }, because);

    [Theory]
    [InlineData("")]
    [InlineData(" 　")]
    public void Blanks_are_nothing(string typed) => Assert.IsType<FigureReading.Empty>(FigureReader.Read(typed));

    [Fact]
    public void Whatever_the_width_sign_and_separators_the_value_is_the_same()
    {
        var cases =
            from whole in Gen.Choose(0, 99_999_999)
            from decimals in Gen.Choose(0, 4)
            from fraction in Gen.Choose(0, 9999)
            from minus in Gen.Elements("", "-", "▲", "△", "－", "−")
            from wide in Gen.Elements(false, true)
            from separated in Gen.Elements(false, true)
            from unit in Gen.Elements("", "件", "%", "％", "人")
            select (whole, decimals, fraction, minus, wide, separated, unit);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var digits = c.whole.ToString(c.separated ? "N0" : "D", CultureInfo.InvariantCulture);
            var behind = c.fraction.ToString("D4", CultureInfo.InvariantCulture)[..c.decimals];
            var plain = digits + (behind.Length == 0 ? "" : "." + behind);
            var typed = c.minus + (c.wide ? string.Concat(plain.Select(Wide)) : plain) + c.unit;
            var expected = decimal.Parse(plain, NumberStyles.Number, CultureInfo.InvariantCulture) * (c.minus.Length > 0 ? -1 : 1);
            return FigureReader.Read(typed).Number is { } figure && figure.Value == expected && figure.Decimals == c.decimals && figure.Typed == typed;
        }));
    }

    [Fact]
    public void Any_text_is_read_without_a_fault() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            FigureReader.Read(text ?? "") is FigureReading.Read or FigureReading.Empty or FigureReading.NoFigure));

    private static char Wide(char c) => c switch
    {
        '.' => '．',
        ',' => '，',
        _ => (char)(c - '0' + '０'),
    };
}
