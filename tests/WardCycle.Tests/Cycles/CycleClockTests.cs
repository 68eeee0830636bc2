using FsCheck;
using FsCheck.Fluent;
using WardCycle.Cycles;

namespace WardCycle.Tests.Cycles;

public sealed class CycleClockTests
{
    private static readonly DateTimeOffset Real = World.At(2026, 9, 1);
    private static readonly DateTimeOffset Record = World.At(2026, 4, 1);

    [Fact]
    public void A_real_cycles_clock_is_the_real_one() => Assert.Equal(Real.AddDays(3), CycleClock.Real(Real).Now(Real.AddDays(3)));

    [Fact]
    public void A_step_clock_stands_still_until_it_is_set()
    {
        var clock = new CycleClock(Pace.Step, Real, Record);
        Assert.Equal(Record, clock.Now(Real.AddYears(1)));
        Assert.Null(clock.RealDelay(Real, Record.AddDays(1)));
        Assert.Equal(TimeSpan.Zero, clock.RealDelay(Real, Record));
        Assert.Equal(Record.AddDays(9), clock.SetTo(Record.AddDays(9), Real.AddDays(1)).Now(Real.AddDays(2)));
    }

    [Fact]
    public void One_day_a_second_runs_a_day_in_a_second()
    {
        var clock = new CycleClock(Pace.Parse("1d=1s")!, Real, Record);
        Assert.Equal(Record.AddDays(10), clock.Now(Real.AddSeconds(10)));
        Assert.Equal(TimeSpan.FromSeconds(5), clock.RealDelay(Real, Record.AddDays(5)));
    }

    [Fact]
    public void Waiting_the_delay_out_reaches_the_instant() => Prop.ForAll(
        (from seconds in Gen.Choose(1, 86_400) from hours in Gen.Choose(0, 9_000) select (seconds, hours)).ToArbitrary(),
        at =>
        {
            var clock = new CycleClock(Pace.Parse($"1d={at.seconds}s")!, Real, Record);
            var wanted = Record.AddHours(at.hours);
            return (clock.Now(Real + clock.RealDelay(Real, wanted)!.Value) - wanted).Duration() < TimeSpan.FromMilliseconds(1);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("real", "real", "the calendar's own pace")]
    [InlineData("step", "step", "stands still until 次へ進む")]
    [InlineData("1d=1s", "1d=1s", "a show")]
    [InlineData("1d=86400s", "real", "a day in a day is real")]
    [InlineData("1d=60s", "1d=60s", "a minute a day")]
    [InlineData("1d=0s", null, "nothing runs infinitely fast")]
    [InlineData("1d=86401s", null, "slower than real")]
    [InlineData("1d=-1s", null, "backwards")]
    [InlineData("1d= 1s", null, "blanks are not ours")]
    [InlineData("1d=１s", null, "full-width digits are not ours")]
    [InlineData("fast", null, "no such pace")]
    [InlineData("", null, "nothing")]
    public void A_pace_is_read_from_its_word(string text, string? word, string reason) =>
        Assert.True(word == Pace.Parse(text)?.ToString(), reason);
}
