namespace WardCycle.Tests.Schemes;

/// <summary>What can be wrong in a scheme's surveys, each with its line and its place.</summary>
public sealed class BrokenSurveyTests
{
    private const string Surveys = """
        surveys:
          - id: counter
            label: 窓口アンケート
            method: 窓口で用紙を配りました。
            held:
              - { id: spring, label: 6月, from: 6/1, to: 6/30 }
              - { id: winter, label: 1月, from: 1/10, to: 1/31 }
            questions:
              - id: overall
                label: 応対はいかがでしたか。
                kind: choice
                grades:
                  - { code: good, label: 満足, points: 2 }
                  - { code: bad, label: 不満, points: 1 }
              - { id: level, label: 進み具合, kind: choice, scale: course }
              - { id: voice, label: ご意見, kind: text }
        indicators:
          - { field: actual, item: o1, take: share, grades: [good], of: [{ survey: counter, question: overall, periods: [winter] }] }

        """;

    private static readonly string Whole = SchemeFiles.ItemExample.Replace("report:\n", Surveys + "report:\n", StringComparison.Ordinal);

    public static TheoryData<string, string, string, int, string> Rows { get; } = new()
    {
        { "a survey twice", "indicators:", "  - { id: counter, label: 別, method: 別, held: [{ id: a, label: a, from: 4/1, to: 4/2 }], questions: [{ id: q, label: 問, kind: yes-no }] }\nindicators:", 0, "surveys[1].id" },
        { "no method to print", "    method: 窓口で用紙を配りました。\n", "", -2, "surveys[0].method" },
        { "held by nobody known", "    held:", "    by: city\n    held:", 0, "surveys[0].by" },
        { "a day that is none", "from: 6/1,", "from: 6/31,", 0, "surveys[0].held[0].from" },
        { "an end before its beginning", "to: 6/30", "to: 5/31", 0, "surveys[0].held[0].to" },
        { "an end in the fiscal year before", "from: 1/10, to: 1/31", "from: 1/10, to: 12/28", 0, "surveys[0].held[1].to" },
        { "a period twice", "id: winter, label: 1月", "id: spring, label: 1月", 0, "surveys[0].held[1].id" },
        { "a question of an unknown kind", "kind: text }\nindicators", "kind: essay }\nindicators", 0, "surveys[0].questions[2].kind" },
        { "an unknown scale", "scale: course }\n      - { id: voice", "scale: nothing }\n      - { id: voice", 0, "surveys[0].questions[1].scale" },
        { "neither scale nor grades", "kind: choice, scale: course }\n      - { id: voice", "kind: choice }\n      - { id: voice", 0, "surveys[0].questions[1].grades" },
        { "grades of free text", "label: ご意見, kind: text", "label: ご意見, scale: course, kind: text", 0, "surveys[0].questions[2].scale" },
        { "points for some only", "label: 不満, points: 1", "label: 不満", -1, "surveys[0].questions[0].grades" },
        { "a figure that is not there", "field: actual, item: o1, take", "field: nothing, item: o1, take", 0, "indicators[0].field" },
        { "a text instead of a figure", "field: actual, item: o1, take", "field: summary, take", 0, "indicators[0].field" },
        { "an item's figure without the item", "field: actual, item: o1, take", "field: actual, take", 0, "indicators[0].field" },
        { "an item that has no such figure", "field: actual, item: o1, take", "field: actual, item: s1, take", 0, "indicators[0].item" },
        { "a share of nothing", "take: share, grades: [good], of", "take: share, of", 0, "indicators[0].grades" },
        { "a share of an unknown grade", "grades: [good]", "grades: [best]", 0, "indicators[0].grades" },
        { "grades of a mean", "take: share, grades: [good]", "take: mean, grades: [good]", 0, "indicators[0].grades" },
        { "a mean without points", "take: share, grades: [good], of: [{ survey: counter, question: overall", "take: mean, of: [{ survey: counter, question: level", 0, "indicators[0].of[0].question" },
        { "an unknown survey", "[{ survey: counter", "[{ survey: street", 0, "indicators[0].of[0].survey" },
        { "free text as a figure", "question: overall, periods", "question: voice, periods", 0, "indicators[0].of[0].question" },
        { "an unknown period", "periods: [winter]", "periods: [summer]", 0, "indicators[0].of[0].periods" },
        { "two results for one figure", "report:\n", "  - { field: actual, item: o1, take: share, grades: [good], of: [{ survey: counter, question: overall }] }\nreport:\n", 0, "indicators[1].field" },
    };

    [Fact]
    public void The_text_that_is_broken_here_is_whole() => SchemeFiles.Loaded(Whole);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_fault_is_named_with_its_line_and_its_field(string because, string found, string instead, int offset, string field)
    {
        var at = Whole.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, found);
        var line = Whole[..at].Count(c => c == '\n') + 1 + offset;
        var problems = SchemeFiles.Problems(Whole[..at] + instead + Whole[(at + found.Length)..]);
        Assert.True(problems.Any(p => p.Line == line && p.Field == field), $"{because}: line {line} {field}, but\n{string.Join('\n', problems)}");
        Assert.All(problems, p => Assert.Matches("[\u3041-\u3096]", p.Message));
    }
}
