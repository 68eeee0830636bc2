using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.Schemes;

public sealed class AnswerCheckTests
{
    private static readonly Scheme Default = SchemeFiles.Loaded(SchemeFiles.Default);
    private static readonly HashSet<FieldId> Own = [];

    [Fact]
    public void A_complete_sheet_has_no_problem() =>
        Assert.Empty(Submit("year-end", ("rating", "mostly"), ("reflection", "①よくできた。\n②続ける。")));

    [Fact]
    public void Submission_asks_for_every_required_field_in_the_order_of_the_form() =>
        Assert.Equal(
            [new("rating", "「目標達成度」を選んでください。"), new("reflection", "「良かった点や反省すべき点、今後の取組」を入力してください。")],
            Submit("year-end"));

    [Fact]
    public void A_draft_may_be_empty() => Assert.Empty(Draft("year-end"));

    [Theory]
    [InlineData(" ", "a blank")]
    [InlineData("　\n\t", "a wide blank, a line break, a tab")]
    public void Blanks_are_no_answer(string text, string because) =>
        Assert.True(Submit("targets", ("target", text)) is [{ Field: "target" }], because);

    [Fact]
    public void Outside_the_legend_requires_its_reason()
    {
        var problem = Assert.Single(Submit("year-end", ("rating", "outside"), ("reflection", "中止した。")));
        Assert.Equal(new("outside-reason", "「目標達成度」を「―」とする場合は、「評価対象外とする理由」を入力してください。"), problem);
        Assert.Empty(Submit("year-end", ("rating", "outside"), ("reflection", "中止した。"), ("outside-reason", "調査がなかった。")));
        Assert.Empty(Draft("year-end", ("rating", "outside")));
    }

    [Fact]
    public void A_field_that_the_lead_section_fills_is_not_asked_for() =>
        Assert.Empty(AnswerCheck.Check(Default, new("targets"), Answers.None, true, new HashSet<FieldId> { new("target") }));

    [Theory]
    [InlineData("◎", "the mark is not the code")]
    [InlineData("Achieved", "codes are compared exactly")]
    [InlineData("achieved ", "with a blank")]
    public void An_unknown_grade_is_refused_in_a_draft_too(string grade, string because) =>
        Assert.True(Draft("year-end", ("rating", grade)) is [{ Field: "rating", Message: "「目標達成度」は、表示されている中から選んでください。" }], because);

    [Fact]
    public void A_field_of_another_phase_is_refused() =>
        Assert.Equal(["progress"], Draft("targets", ("progress", "x")).Select(p => p.Field));

    [Theory]
    [InlineData("あ", 1000, 0, "exactly as long as allowed")]
    [InlineData("あ", 1001, 1, "one too long")]
    [InlineData("𠮷", 501, 2, "a character beyond the basic plane counts twice, as on the page and in the store")]
    [InlineData("\r\n", 1000, 0, "a line end counts once, however the browser sends it")]
    [InlineData("が", 1000, 0, "composed")]
    [InlineData("か\u3099", 501, 2, "decomposed kana are kept and counted as typed")]
    public void Length_is_counted_in_UTF_16_units_after_cleaning(string piece, int times, int over, string because)
    {
        var problems = Draft("targets", ("target", string.Concat(Enumerable.Repeat(piece, times))));
        Assert.True(problems.Count == (over > 0 ? 1 : 0), because);
        Assert.All(problems, p => Assert.StartsWith($"「所属等の目標」は1000文字以内で入力してください。今は{1000 + over}文字で、{over}文字多くなっています。", p.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("𠮷野家の𠮷", "beyond the basic plane")]
    [InlineData("辻󠄀 葛󠄁", "variation selectors")]
    [InlineData("👨‍👩‍👧‍👦", "emoji with joiners")]
    [InlineData("ｶﾞｷﾞｸﾞ", "half-width kana")]
    [InlineData("①㈱Ⅲ㌔", "characters that NFKC would change")]
    [InlineData("〜～−－", "wave dash, full-width tilde and both minus signs")]
    [InlineData("か\u3099", "a kana with a combining mark")]
    [InlineData("\u202Eabc\u202C", "bidi controls: shown harmlessly, kept as typed")]
    [InlineData("a\tb", "a tab pasted from a table")]
    [InlineData("  ・一\n\n　・二  ", "blanks at both ends and an empty line")]
    [InlineData("<b>&amp;=1+1", "what other places must encode")]
    [InlineData("\uFEFF", "a zero-width no-break space")]
    public void Text_is_kept_as_typed(string text, string because)
    {
        Assert.True(Cleaned(text) == text, because);
        Assert.True(Draft("targets", ("target", text)).Count == 0, because);
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r\r\nb\n\rc", "a\n\nb\n\nc")]
    [InlineData("a\u0085b\u2028c", "a\u0085b\u2028c")]
    public void Line_ends_become_LF_and_nothing_else_changes(string typed, string kept) => Assert.Equal(kept, Cleaned(typed));

    [Theory]
    [InlineData(0x0000, "U+0000")]
    [InlineData(0x000B, "the line break that word processors put into the clipboard")]
    [InlineData(0x001B, "escape")]
    [InlineData(0x007F, "delete")]
    [InlineData(0x0085, "a control character of the second block")]
    [InlineData(0xD842, "a lone high surrogate")]
    [InlineData(0xDFB7, "a lone low surrogate")]
    [InlineData(0xFFFF, "no character at all: XLSX cannot hold it")]
    public void A_character_that_cannot_be_carried_is_named_with_its_place(int code, string because)
    {
        var problem = Assert.Single(Draft("targets", ("target", $"一行目\r\n𠮷{(char)code}続き")));
        Assert.True(problem.Field == "target" && problem.Message.Contains($"2行目の3文字目", StringComparison.Ordinal), because);
        Assert.Contains($"U+{code:X4}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_character_is_refused_in_a_choice_too() =>
        Assert.Equal(["rating"], Draft("year-end", ("rating", "\0")).Select(p => p.Field));

    [Fact]
    public void A_field_of_one_line_takes_no_line_break()
    {
        var scheme = SchemeFiles.Loaded(CompleteScheme.Yaml);
        var problem = Assert.Single(AnswerCheck.Check(scheme, new("first"), With(("name", "a\rb")), false, Own));
        Assert.Equal(new("name", "「名称」は、改行を入れずに1行で入力してください。"), problem);
    }

    private static string Cleaned(string typed) => AnswerCheck.Clean(With(("target", typed)))[new("target")];

    private static IReadOnlyList<Problem> Draft(string phase, params (string, string)[] values) =>
        AnswerCheck.Check(Default, new(phase), With(values), false, Own);

    private static IReadOnlyList<Problem> Submit(string phase, params (string, string)[] values) =>
        AnswerCheck.Check(Default, new(phase), With(values), true, Own);

    private static Answers With(params (string Field, string Text)[] values) =>
        new(values.ToDictionary(v => new FieldId(v.Field), v => v.Text));
}
