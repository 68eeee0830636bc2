using WardCycle.Indicators;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Indicators;

/// <summary>遅れ of document 003: the day of web publication against the year's end.</summary>
public sealed class DaySuggesterTests
{
    private static readonly Scheme Reform = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml("reform-plan-item")!);
    private static readonly FieldScheme State = Reform.Phases[^1].Fields.First(f => f.Base.Value == "state" && f.Item?.Value == "kita");

    [Theory]
    [InlineData("令和9年3月31日", "done", "on the due day is on time")]
    [InlineData("2026/9/1", "done", "long before")]
    [InlineData("2027-04-01", "late", "a day after")]
    [InlineData("", null, "nobody knows without a day")]
    [InlineData("年度末", null, "words are no day")]
    public void The_day_of_publication_suggests_the_units_state(string day, string? grade, string why) =>
        Assert.True(Of(day)?.Grade?.Code == grade, why);

    [Fact]
    public void The_rule_and_the_day_stand_in_words() =>
        Assert.Equal("目安：遅れ（期限の令和9年3月31日より後のとき）。「ホームページへの掲載日」 令和9年4月1日。", Of("2027-04-01")!.Text);

    [Fact]
    public void The_form_shows_it_and_the_person_decides()
    {
        var facts = Facts("2027-04-01");
        Assert.Contains(IndicatorWords.Judged(Reform, facts, State), w => w.StartsWith("目安：遅れ", StringComparison.Ordinal));
        Assert.Null(State.Suggest!.Reason);
    }

    private static Suggestion? Of(string day) => new Suggester(Reform, Facts(day)).Of(State);

    private static IndicatorFacts Facts(string day) =>
        new(new(2026), new(new Dictionary<FieldId, string> { [ItemFields.IdOf(State.Item!.Value, new("published"))] = day }), Answers.None);
}
