using WardCycle.Schemes;
using WardCycle.Surveys;

namespace WardCycle.Tests.Surveys;

/// <summary>From counts to figures: exact, rounded once, nothing said where too few answered.</summary>
public sealed class SurveyResultTests
{
    private static readonly Scheme Scheme = SchemeLoader.LoadTrusted(SurveyWorld.Yaml());
    private static readonly SurveyScheme Survey = Scheme.Survey("counter")!;
    private static readonly DateOnly Over = new(2026, 4, 13);

    [Theory]
    [InlineData(1, 0, 2, 1, "33.3", "a third")]
    [InlineData(2, 0, 1, 1, "66.7", "two thirds")]
    [InlineData(1, 0, 7, 0, "13", "an eighth, half up")]
    [InlineData(1, 0, 7, 1, "12.5", "an eighth, exact")]
    [InlineData(17, 34, 9, 1, "85.0", "zeros stay")]
    [InlineData(0, 0, 5, 1, "0.0", "nobody")]
    public void A_share_is_of_those_who_answered_and_is_rounded_half_up(int best, int good, int bad, int decimals, string expected, string because) =>
        Assert.True(SurveyResult.Share(SurveyWorld.Paper(best, good, bad).Counts, "overall", ["very-good", "good"])!.Value.Text(decimals) == expected, because);

    [Fact]
    public void A_question_left_out_is_no_answer()
    {
        var counts = SurveyWorld.Paper(3, 0, 1).Counts with { Answered = 10 };
        Assert.Equal("75.0", SurveyResult.Share(counts, "overall", ["very-good"])!.Value.Text(1));
        Assert.Null(SurveyResult.Share(counts, "greeting", ["yes"]));
    }

    [Fact]
    public void A_mean_weighs_the_points() =>
        Assert.Equal("3.67", SurveyResult.Mean(SurveyWorld.Paper(2, 0, 1).Counts, Survey.Question("overall")!)!.Value.Text(2));

    [Theory]
    [InlineData(-5, 2, -3)]
    [InlineData(5, 2, 3)]
    [InlineData(-7, 3, -2)]
    public void Half_goes_away_from_zero(int above, int below, int expected) => Assert.Equal(expected, new Exact(above, below).Rounded(0));

    [Fact]
    public void An_indicator_has_its_value_once_the_period_is_over_and_enough_have_answered()
    {
        Assert.Equal("85.0%", Figure(_ => SurveyWorld.Paper(17, 34, 9).Counts, Over)!.Text);
        Assert.Contains("窓口アンケート（令和8年度4月、n=60）の結果: 85.0%", Figure(_ => SurveyWorld.Paper(17, 34, 9).Counts, Over)!.Words, StringComparison.Ordinal);
        Assert.Null(Figure(_ => SurveyWorld.Paper(17, 34, 9).Counts, Over.AddDays(-1)));
        Assert.Null(Figure(_ => SurveyWorld.Paper(2, 2, 0).Counts, Over));
    }

    /// <summary>Requirement 2.4: the average of several surveys; each counts as one.</summary>
    [Fact]
    public void The_average_of_several_surveys_is_rounded_once()
    {
        var both = Scheme with { Indicators = [new(new("satisfied"), false, ["very-good"], [new("counter", "overall", "spring"), new("counter", "overall", "autumn")], 1)] };
        SurveyCounts Of(string period) => (period == "spring" ? SurveyWorld.Paper(1, 0, 5) : SurveyWorld.Paper(1, 0, 6)).Counts;
        var figure = SurveyFigures.Of(both, new(2026), new(2026, 11, 1), (_, period) => Of(period)).Values.Single();
        Assert.Equal("15.5%", figure.Text);
        Assert.EndsWith("の結果の平均: 15.5%", figure.Words, StringComparison.Ordinal);
        Assert.Empty(SurveyFigures.Of(both, new(2026), Over, (_, period) => Of(period)));
    }

    private static SurveyFigure? Figure(Func<string, SurveyCounts> counts, DateOnly today) =>
        SurveyFigures.Of(Scheme, new(2026), today, (_, period) => counts(period)).Values.SingleOrDefault();
}
