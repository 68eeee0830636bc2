using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Tests.Schemes;

public sealed class SchemeTextTests
{
    [Theory]
    [InlineData("{年度} {区} 目標", 2026, "上京区", "令和8年度 上京区 目標", "both placeholders")]
    [InlineData("{区}と{区}", 2026, "北区", "北区と北区", "every occurrence")]
    [InlineData("{年度}", 2019, "北区", "令和元年度", "the first year of an era")]
    [InlineData("{区}", 2026, "{年度}", "{年度}", "a name that looks like a placeholder stays a name")]
    [InlineData("{氏名}{", 2026, "北区", "{氏名}{", "what is no placeholder stays")]
    [InlineData("", 2026, "北区", "", "nothing")]
    public void Placeholders_are_filled_once(string text, int year, string ward, string filled, string because) =>
        Assert.True(SchemeText.Fill(text, new FiscalYear(year), ward) == filled, because);
}
