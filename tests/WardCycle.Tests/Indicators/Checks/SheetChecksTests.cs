using WardCycle.Indicators;
using WardCycle.Indicators.Checks;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Schemes;

namespace WardCycle.Tests.Indicators.Checks;

/// <summary>What the checker points out, on the scheme of document 000.</summary>
public sealed class SheetChecksTests
{
    private static readonly Scheme Osaka = SchemeFiles.Loaded(ShippedSchemes.Yaml("osaka-tsurumi")!);
    private static readonly PhaseScheme Review = Osaka.Phase(new("review"));

    [Fact]
    public void The_same_figure_in_two_rows_is_pointed_out_as_in_the_document()
    {
        var remark = Assert.Single(Of(RemarkKind.SameFigure, ("o6-2-a--actual", "41.50%"), ("o6-3-c--actual", "41.5%"), ("o6-1-a--actual", "3件"), ("o6-3-d--actual", "3件")));
        Assert.Equal(["o6-2-a--actual", "o6-3-c--actual"], remark.Fields.Select(f => f.Value));
    }

    [Fact]
    public void What_was_planned_and_is_not_reported_is_pointed_out()
    {
        var remark = Assert.Single(Of(RemarkKind.NotReported, ("a6-1-2--content", "アンケートを5回行う。"), ("a6-2-1--content", "毎月発行する。"), ("a6-2-1--done", "毎月発行した。")));
        Assert.Contains("6-1-2", remark.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("改善の意識が高まった職員の割合60%以上", "案内冊子を参考にした人72.6%", true, "another question was asked")]
    [InlineData("回答率50%以上", "アンケート回答率38.2%", false, "the same measure")]
    [InlineData("分かりやすい案内", "案内冊子を参考にした人72.6%", false, "the target had no figure")]
    [InlineData("回答率50%以上", "まだ分からない", false, "the report has no figure")]
    public void Another_measure_than_the_targeted_is_pointed_out(string goal, string result, bool told, string because) =>
        Assert.True(Of(RemarkKind.OtherMeasure, ("a6-4-2--goal", goal), ("a6-4-2--result", result)).Any() == told, because);

    [Fact]
    public void A_sentence_in_several_places_is_pointed_out_once() =>
        Assert.Equal(
            ["a6-3-1--remedy", "a6-3-2--remedy", "a6-4-1--remedy"],
            Assert.Single(Of(RemarkKind.RepeatedHere, ("a6-3-1--remedy", "研修の方法を来年度に見直します。"), ("a6-3-2--remedy", "研修の方法を来年度に見直します。\n点検も増やします。"), ("a6-4-1--remedy", "・研修の方法を来年度に見直します"))).Fields.Select(f => f.Value));

    [Fact]
    public void Short_phrases_may_be_repeated() =>
        Assert.Empty(Of(RemarkKind.RepeatedHere, ("a6-3-1--remedy", "継続する。"), ("a6-3-2--remedy", "継続する。")));

    [Fact]
    public void A_text_like_that_of_an_earlier_phase_is_pointed_out() =>
        Assert.Single(Of(RemarkKind.RepeatedPhase, ("a6-3-1--content", "接客の研修を年2回行います。"), ("a6-3-1--done", "・接客の研修を年2回行います")));

    [Fact]
    public void A_text_like_last_years_is_pointed_out()
    {
        var last = Answers(("a6-3-1--problem", "繁忙期に研修の時間を取れない。"));
        var remarks = SheetChecks.Run(Osaka, Review, new(new(2026), Answers(("a6-3-1--problem", "繁忙期に研修の時間を取れない。")), last));
        Assert.Single(remarks, r => r.Kind == RemarkKind.RepeatedYear);
    }

    [Fact]
    public void A_rating_against_the_figures_is_pointed_out_with_the_working()
    {
        var remark = Assert.Single(Of(RemarkKind.RatingAgainstFigures, ("o6-1-b--actual", "20.10%"), ("o6-1-b--rating", "on-course"), ("o6-1-a--actual", "38件"), ("o6-1-a--rating", "on-course")));
        Assert.Contains("実績 20.10% ＜ 目標 80%", remark.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_without_a_value_are_pointed_out() =>
        Assert.Equal(17 + 8, Of(RemarkKind.MissingIndicator).Count());

    [Theory]
    [InlineData("-1%", "a percentage below zero")]
    [InlineData("20.1件", "another unit")]
    public void A_figure_outside_what_is_usual_is_pointed_out_and_never_refused(string typed, string because)
    {
        Assert.True(Of(RemarkKind.OutsideRange, ("o6-1-b--actual", typed)).Count() == 1, because);
        Assert.Empty(AnswerCheck.Check(Osaka, Review.Id, Answers(("o6-1-b--actual", typed)), submitting: false, new HashSet<FieldId>()));
    }

    [Fact]
    public void A_clean_sheet_has_no_remark_but_for_what_is_missing() =>
        Assert.DoesNotContain(
            SheetChecks.Run(Osaka, Review, Facts(("o6-1-a--actual", "38件"), ("o6-1-a--rating", "on-course"), ("a6-1-1--done", "全体の会議を4回開いた。"))),
            r => r.Kind != RemarkKind.MissingIndicator);

    [Theory]
    [InlineData("実施", "c", 1, "requirement 4.7: done, and yet the lowest letter")]
    [InlineData("実施", "b", 0, "a better letter")]
    [InlineData("一部実施", "c", 0, "not what the scheme names")]
    [InlineData("", "c", 0, "not answered")]
    public void A_combination_that_the_scheme_names_is_pointed_out(string index, string letter, int remarks, string because)
    {
        var scheme = SchemeFiles.Loaded(ShippedSchemes.Yaml("reform-plan-item")!);
        var told = SheetChecks.Run(scheme, scheme.Phases[^1], Facts(("r45--index-actual", index), ("r45--rating", letter))).Where(r => r.Kind == RemarkKind.Scheme);
        Assert.True(told.Count() == remarks, because);
    }

    [Fact]
    public void A_plan_that_fell_while_its_text_still_says_all_is_pointed_out()
    {
        var scheme = SchemeFiles.Loaded(ShippedSchemes.Yaml("reform-plan-item")!);
        var facts = new IndicatorFacts(
            new(2026), Answers(("r45--index-plan", "実施"), ("r45--plan", "すべての部・区で行います。")), Answers(("r45--index-plan", "全庁実施")));
        Assert.Contains("前年度の「全庁実施」から", Assert.Single(SheetChecks.Run(scheme, scheme.Phases[0], facts), r => r.Kind == RemarkKind.Scheme).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<Remark> Of(RemarkKind kind, params (string Field, string Text)[] values) =>
        SheetChecks.Run(Osaka, Review, Facts(values)).Where(r => r.Kind == kind);

    private static IndicatorFacts Facts(params (string Field, string Text)[] values) => new(new(2026), Answers(values), WardCycle.Sheets.Answers.None);

    private static Answers Answers(params (string Field, string Text)[] values) => new(values.ToDictionary(v => new FieldId(v.Field), v => v.Text));
}
