using WardCycle.Indicators;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Schemes;

/// <summary>Figures, days and reasons as the form's check asks for them, on README.md's second example.</summary>
public sealed class FigureCheckTests
{
    private static readonly Scheme Example = SchemeFiles.Loaded(SchemeFiles.ItemExample);
    private static readonly IndicatorFacts Facts = new(new(2026), Answers.None, Answers.None);

    [Fact]
    public void A_figure_is_asked_for_by_its_items_name() =>
        Assert.Contains(
            Check(submitting: true),
            p => p is { Field: "o1--actual", Message: "「窓口の満足度：実績」を入力してください。" });

    [Fact]
    public void What_is_no_figure_is_refused_in_a_draft_too()
    {
        var problem = Assert.Single(Check(submitting: false, ("o1--actual", "八割")));
        Assert.Equal(("o1--actual", "「窓口の満足度：実績」は、数字で入力してください（例: 38件、20.10%、▲3.5）。"), (problem.Field, problem.Message));
    }

    [Fact]
    public void A_free_figure_takes_words_too()
    {
        var scheme = SchemeFiles.Loaded(SchemeFiles.ItemExample.Replace("least: 0, most: 100", "free: true", StringComparison.Ordinal));
        Assert.Empty(AnswerCheck.Check(scheme, new("review"), Of(("o1--actual", "毎月")), false, new HashSet<FieldId>()));
    }

    [Theory]
    [InlineData("85%", "on-course", false, "as suggested")]
    [InlineData("85%", "off-course", true, "worse than suggested")]
    [InlineData("10%", "on-course", true, "better than suggested")]
    [InlineData("85%", "outside", false, "not rated: that has its own reason")]
    public void A_grade_that_differs_from_its_suggestion_asks_for_the_reason(string actual, string grade, bool asks, string because)
    {
        (string, string)[] answers =
        [
            ("o1--actual", actual), ("o1--rating", grade), ("o2--actual", "7件"), ("o2--rating", "on-course"), ("summary", "振り返り"),
        ];
        Assert.True(Check(submitting: true, answers).Any(p => p.Field == "o1--why") == asks, because);
        Assert.Empty(Check(submitting: true, [.. answers, ("o1--why", "調査の方法が変わったため。")]));
        Assert.Empty(Check(submitting: false, answers));
    }

    private static IReadOnlyList<WardCycle.Secretariat.Problem> Check(bool submitting, params (string, string)[] answers) =>
        AnswerCheck.Check(Example, new("review"), Of(answers), submitting, new HashSet<FieldId>(), Facts);

    private static Answers Of(params (string Field, string Text)[] values) => new(values.ToDictionary(v => new FieldId(v.Field), v => v.Text));
}
