using WardCycle.Indicators;
using WardCycle.Schemes;
using WardCycle.Sheets;
using Xunit.Abstractions;

namespace WardCycle.Tests.Indicators;

/// <summary>Document 000's outcomes through the shipped scheme: every indicator, its attainment, the suggestion beside the printed rating.</summary>
public sealed class SeventeenRowsTests(ITestOutputHelper output)
{
    private static readonly Scheme Osaka = ((SchemeLoad.Loaded)SchemeLoader.Load(ShippedSchemes.Yaml("osaka-tsurumi")!, "osaka-tsurumi.yaml")).Scheme;

    private static readonly IndicatorFacts Facts = new(
        new(2014),
        new(SeventeenRows.All.ToDictionary(r => new FieldId($"{r.Item}--{r.Field}"), r => r.Actual)),
        Answers.None);

    [Fact]
    public void The_document_has_17_outcomes_with_7_on_course()
    {
        Assert.Equal(17, SeventeenRows.All.Length);
        Assert.Equal(7, SeventeenRows.All.Count(r => r.OnCourse));
        Assert.Equal(SeventeenRows.All.Select(r => r.Item), Osaka.AllItems.Where(i => i.Kind == "outcome").Select(i => i.Id.Value));
    }

    [Fact]
    public void Every_indicator_is_expressed_and_its_attainment_is_right()
    {
        foreach (var row in SeventeenRows.All)
        {
            var field = Osaka.FieldAt(new(row.Field), new ItemId(row.Item))!;
            var attained = new Indicator(Osaka, Facts).Of(field)!;
            Assert.True(attained.State == (row.Met ? AttainmentState.Met : AttainmentState.NotMet), $"{row.Item}: {attained.Working}");
            Assert.Equal(row.Previous, Facts.Previous(field));
        }
    }

    [Fact]
    public void The_suggestion_stands_beside_the_printed_rating()
    {
        var rows = SeventeenRows.All.Select(r => (Row: r, Suggestion: Suggest(Osaka, r.Item)!)).ToList();
        var agree = rows.Count(r => r.Suggestion.Grade!.Code == Code(r.Row.OnCourse));
        foreach (var (row, suggestion) in rows)
        {
            output.WriteLine($"{row.Item} 印刷 {(row.OnCourse ? "順調" : "順調でない")}｜{suggestion.Text}");
        }

        output.WriteLine($"met or on the way: {agree} of 17; met alone: {AgreeBy(new("on-course", SuggestWhen.Met))} of 17; improved alone: {AgreeBy(new("on-course", SuggestWhen.Improved))} of 17");
        Assert.Equal(13, agree);
        Assert.Equal(12, AgreeBy(new("on-course", SuggestWhen.Met)));
    }

    [Fact]
    public void Where_the_document_differs_a_reason_is_asked_for_and_nothing_else()
    {
        var differing = SeventeenRows.All.Where(r => Suggest(Osaka, r.Item)!.Grade!.Code != Code(r.OnCourse)).Select(r => r.Item);
        Assert.Equal(["o6-1-f", "o6-4-a", "o6-4-b", "o6-4-c"], differing);
    }

    private static int AgreeBy(SuggestGrade rule)
    {
        var scheme = Osaka with
        {
            Phases = [.. Osaka.Phases.Select(p => p with
            {
                Fields = [.. p.Fields.Select(f => f.Suggest is null ? f : f with { Suggest = f.Suggest with { Grades = [rule, new("off-course", SuggestWhen.Otherwise)] } })],
            })],
        };
        return SeventeenRows.All.Count(r => Suggest(scheme, r.Item)!.Grade!.Code == Code(r.OnCourse));
    }

    private static Suggestion? Suggest(Scheme scheme, string item) => new Suggester(scheme, Facts).Of(scheme.FieldAt(new("rating"), new ItemId(item))!);

    private static string Code(bool onCourse) => onCourse ? "on-course" : "off-course";
}
