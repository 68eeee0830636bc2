using WardCycle.Calendar;

namespace WardCycle.Tests.Calendar;

public sealed class DaysLeftTests
{
    private static readonly DateOnly Due = new(2026, 5, 29);

    [Theory]
    [InlineData(-31, "あと31日")] // calendar days, over a month's end
    [InlineData(-3, "あと3日")]
    [InlineData(-1, "あと1日")]
    [InlineData(0, "本日が期限です")]
    [InlineData(1, "期限を1日過ぎています")]
    [InlineData(2, "期限を2日過ぎています")]
    public void Days_left_are_told_in_words(int after, string text) => Assert.Equal(text, DaysLeft.Text(Due.AddDays(after), Due));

    [Theory]
    [InlineData(29, 17, 15, "本日が期限です")] // the instant itself is in time
    [InlineData(29, 17, 16, "本日の期限を過ぎています")]
    [InlineData(30, 0, 0, "期限を1日過ぎています")] // counted from midnight, not from the hour
    [InlineData(28, 23, 59, "あと1日")]
    public void On_the_day_itself_the_hour_counts(int day, int hour, int minute, string text) =>
        Assert.Equal(text, DaysLeft.Text(MunicipalTime.At(new(2026, 5, day), new(hour, minute)), MunicipalTime.At(Due, new(17, 15))));
}
