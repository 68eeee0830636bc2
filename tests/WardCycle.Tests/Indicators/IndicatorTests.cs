using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WardCycle.Indicators;
using WardCycle.Schemes;

namespace WardCycle.Tests.Indicators;

public sealed class IndicatorTests
{
    public static TheoryData<TargetScheme, string, string, AttainmentState, string, string> Rows { get; } = new()
    {
        { new(TargetRule.AtLeast, 30, Unit: "件", By: 2015, Cumulative: true), "38件", "23件", AttainmentState.Met, "実績 38件 ≧ 目標 30件（平成27年度まで、累計）、達成率 126.7%", "at least" },
        { new(TargetRule.AtLeast, 80, Unit: "%"), "20.10%", "", AttainmentState.NotMet, "実績 20.10% ＜ 目標 80%、達成率 25.1%", "decimals are shown as typed" },
        { new(TargetRule.AtLeast, 80), "80.0", "", AttainmentState.Met, "実績 80.0 ≧ 目標 80、達成率 100%", "equal is enough, whatever the decimals" },
        { new(TargetRule.AtLeast, 80), "79.99", "", AttainmentState.NotMet, "実績 79.99 ＜ 目標 80、達成率 99.9%", "what is not reached is not rounded up to 100 %" },
        { new(TargetRule.AtMost, 10), "10.1", "", AttainmentState.NotMet, "実績 10.1 ＞ 目標 10、達成率 99%", "lower is better: target to actual" },
        { new(TargetRule.AtMost, 10), "0", "", AttainmentState.Met, "実績 0 ≦ 目標 10", "no ratio with nothing" },
        { new(TargetRule.Equal, 3), "3.0", "", AttainmentState.Met, "実績 3.0 ＝ 目標 3", "equal numbers, not equal texts" },
        { new(TargetRule.Zero, Unit: "件"), "1", "", AttainmentState.NotMet, "実績 1件 ≠ 目標 0件", "zero complaints" },
        { new(TargetRule.Range, 36, Most: 37.5m), "37.6", "", AttainmentState.NotMet, "実績 37.6 は目標の範囲（36以上37.5以下）の外", "a range" },
        { new(TargetRule.Maintain, 80, Unit: "%"), "87.00%", "90%", AttainmentState.Met, "実績 87.00% ≧ 目標 80%（維持）、達成率 108.8%", "falling and still maintained" },
        { new(TargetRule.Change, Unit: "件", By: 2016, Up: false, Percent: 30, Base: 8, BaseYear: 2012), "8件", "4件", AttainmentState.NotMet, "実績 8件 ＞ 目標 5.6件（平成24年度 8件 の30%減、平成28年度まで）、達成率 70%", "relative to a base year" },
        { new(TargetRule.Change, Up: false, Percent: 10), "8件", "4件", AttainmentState.NotMet, "実績 8件 ＞ 目標 3.6（前年度 4 の10%減）、達成率 45%", "the same measure relative to last year" },
        { new(TargetRule.Change, Percent: 10), "104", "100", AttainmentState.NotMet, "実績 104 ＜ 目標 110（前年度 100 の10%増）、達成率 94.5%", "plus 4 % where 10 % were wanted" },
        { new(TargetRule.Change, Amount: 5), "105", "100", AttainmentState.Met, "実績 105 ≧ 目標 105（前年度 100 の5増）、達成率 100%", "by an amount" },
        { new(TargetRule.Change, Percent: 10), "104", "", AttainmentState.Unknown, "「実績」の前年度の値が分かりません", "no last year" },
        { new(TargetRule.Better), "100", "100", AttainmentState.NotMet, "実績 100 ≦ 前年度 100", "as good is not better" },
        { new(TargetRule.Better, Up: false), "99.9", "100", AttainmentState.Met, "実績 99.9 ＜ 前年度 100", "fewer than last year" },
        { new(TargetRule.AtLeast, 3), "", "", AttainmentState.Unknown, "「実績」が未入力です", "nothing typed" },
        { new(TargetRule.AtLeast, 3), "毎月", "", AttainmentState.Unknown, "「毎月」は数として比べられません", "a frequency as text" },
        { new(TargetRule.AtLeast, Field: new("plan")), "12", "", AttainmentState.Met, "実績 12 ≧ 目標 12、達成率 100%", "the plan as typed in another field" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_target_is_judged_with_its_working(TargetScheme target, string actual, string previous, AttainmentState state, string working, string because)
    {
        var attained = IndicatorWorld.Attain(target, actual, previous, plan: "12");
        Assert.True(state == attained.State, $"{because}: {attained}");
        Assert.Equal(working, attained.Working);
    }

    [Theory]
    [InlineData("on-course", "on-course", AttainmentState.Met)]
    [InlineData("off-course", "on-course", AttainmentState.NotMet)]
    [InlineData("on-course", "off-course", AttainmentState.Met)]
    [InlineData("outside", "off-course", AttainmentState.Unknown)]
    [InlineData("", "off-course", AttainmentState.Unknown)]
    public void A_grade_is_met_by_itself_or_a_better_one(string actual, string target, AttainmentState state)
    {
        var scheme = IndicatorWorld.Scheme(null, new(TargetRule.Grade, Grade: target));
        Assert.Equal(state, new Indicator(scheme, IndicatorWorld.Facts("", stars: actual)).Of(scheme.Field(IndicatorWorld.Stars))!.State);
    }

    [Fact]
    public void Met_is_exactly_what_exact_arithmetic_says()
    {
        var cases =
            from actual in Gen.Choose(-100_000, 100_000)
            from target in Gen.Choose(-100_000, 100_000)
            from scale in Gen.Choose(0, 4)
            from up in Gen.Elements(true, false)
            select (actual, target, scale, up);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (actual, target) = (new decimal(Math.Abs(c.actual), 0, 0, c.actual < 0, (byte)c.scale), new decimal(Math.Abs(c.target), 0, 0, c.target < 0, (byte)c.scale));
            var attained = IndicatorWorld.Attain(new(c.up ? TargetRule.AtLeast : TargetRule.AtMost, target), actual.ToString(CultureInfo.InvariantCulture));
            return attained.IsMet == (c.up ? c.actual >= c.target : c.actual <= c.target)
                && (attained.Ratio is not { } ratio || attained.IsMet == ratio >= 100 || actual <= 0 || target <= 0);
        }));
    }

    [Fact]
    public void The_way_to_a_deadline_is_a_straight_line()
    {
        var scheme = IndicatorWorld.Scheme(new(TargetRule.AtLeast, 85, Unit: "%", By: 2016));
        var path = new Indicator(scheme, IndicatorWorld.Facts("63.60%", "39.0%")).Path(scheme.Field(IndicatorWorld.Actual));
        Assert.True(path!.Value.Holds);
        Assert.Equal("前年度 39.0% から平成28年度の目標 85% へ等しく進むとき、平成26年度は 54.3%。実績 63.60% はその線に届いています", path.Value.Working);
    }

    [Fact]
    public void At_the_deadline_there_is_no_way_left()
    {
        var scheme = IndicatorWorld.Scheme(new(TargetRule.AtLeast, 85, By: 2014));
        Assert.Null(new Indicator(scheme, IndicatorWorld.Facts("84", "39")).Path(scheme.Field(IndicatorWorld.Actual)));
    }
}
