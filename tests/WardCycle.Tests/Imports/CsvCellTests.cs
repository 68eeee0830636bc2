using FsCheck;
using FsCheck.Fluent;
using WardCycle.Imports;

namespace WardCycle.Tests.Imports;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝1+1", "'＝1+1")] // full-width counts too
    [InlineData("-課", "'-課")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'=1", "''=1")] // so that it does not lose its own apostrophe
    [InlineData("'課", "'課")] // harmless
    [InlineData("課=1", "課=1")]
    [InlineData("", "")]
    public void A_formula_is_made_text(string text, string cell) => Assert.Equal(cell, CsvCell.Protect(text));

    [Fact]
    public void Nothing_is_lost_on_the_way() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements('\'', '=', '＋', '@', 'a', '課')).Select(c => new string(c)).ToArbitrary(), text =>
            CsvCell.Unprotect(CsvCell.Protect(text)) == text && !"=+-@＝＋－＠".Contains(CsvCell.Protect(text).FirstOrDefault('x'), StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();
}
