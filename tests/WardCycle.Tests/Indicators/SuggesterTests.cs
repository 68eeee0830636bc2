using WardCycle.Indicators;
using WardCycle.Schemes;

namespace WardCycle.Tests.Indicators;

public sealed class SuggesterTests
{
    private static readonly SuggestGrade Else = new("off-course", SuggestWhen.Otherwise);

    [Fact]
    public void The_first_line_that_holds_is_shown_with_its_working()
    {
        var suggestion = Suggest("87%", "90%", new("on-course", SuggestWhen.Met), Else);
        Assert.Equal("目安：順調（目標を達成しているとき）。実績 87% ≧ 目標 80%（平成28年度まで）、達成率 108.8%。", suggestion.Text);
    }

    [Theory]
    [InlineData("72%", "on-course", "ninety percent of 80")]
    [InlineData("71.9%", "off-course", "just below")]
    public void A_ratio_is_compared_exactly(string actual, string grade, string because) =>
        Assert.True(Suggest(actual, "", new("on-course", SuggestWhen.Ratio, 90), Else).Grade?.Code == grade, because);

    [Theory]
    [InlineData("76.1%", "75%", "on-course")]
    [InlineData("75%", "75%", "off-course")]
    [InlineData("75%", "", "off-course")]
    public void Improved_means_better_than_last_year(string actual, string previous, string grade) =>
        Assert.Equal(grade, Suggest(actual, previous, new("on-course", SuggestWhen.Improved), Else).Grade?.Code);

    [Theory]
    [InlineData("63%", "39%", "on-course", "the line asks for 52.7")]
    [InlineData("50%", "39%", "off-course", "below the line")]
    [InlineData("79%", "81%", "off-course", "a target once reached has to be held")]
    [InlineData("81%", "", "on-course", "met needs no last year")]
    public void On_the_way_is_met_or_on_the_line(string actual, string previous, string grade, string because) =>
        Assert.True(Suggest(actual, previous, new("on-course", SuggestWhen.OnPath), Else).Grade?.Code == grade, because);

    [Fact]
    public void Where_a_figure_is_missing_nothing_is_suggested()
    {
        var suggestion = Suggest("", "90%", new("on-course", SuggestWhen.Met), Else);
        Assert.Null(suggestion.Grade);
        Assert.Equal("目安は出せません：「実績」が未入力です。", suggestion.Text);
    }

    [Fact]
    public void Two_sub_scores_have_to_be_met_both()
    {
        var scheme = IndicatorWorld.Scheme(new(TargetRule.AtLeast, 3), new(TargetRule.Grade, Grade: "on-course"), null, new("on-course", SuggestWhen.Met), Else);
        Assert.Equal("off-course", Of(scheme, IndicatorWorld.Facts("3.1", stars: "off-course"))?.Grade?.Code);
        Assert.Equal("on-course", Of(scheme, IndicatorWorld.Facts("3.0", stars: "on-course"))?.Grade?.Code);
    }

    [Fact]
    public void Without_a_target_there_is_no_suggestion() =>
        Assert.Null(Of(IndicatorWorld.Scheme(null, null, null, Else), IndicatorWorld.Facts("3")));

    private static Suggestion Suggest(string actual, string previous, params SuggestGrade[] rule) =>
        Of(IndicatorWorld.Scheme(new(TargetRule.AtLeast, 80, Unit: "%", By: 2016), null, "%", rule), IndicatorWorld.Facts(actual, previous))!;

    private static Suggestion? Of(Scheme scheme, IndicatorFacts facts) => new Suggester(scheme, facts).Of(scheme.Field(IndicatorWorld.Rating));
}
