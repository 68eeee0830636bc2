using WardCycle.Calendar;
using WardCycle.Reports.Paper;
using WardCycle.Surveys;

namespace WardCycle.Reports.Surveys;

/// <summary>What every format of a survey's results says, in words: n, period and method stand in all of them.</summary>
public sealed class SurveyWords(SurveyContent content)
{
    public SurveyContent Content => content;

    public IReadOnlyList<SurveyTable> Tables { get; } = SurveyTable.Of(content);

    public string Title => content.Title;

    public DateOnly From => content.Period.From.In(content.Year);

    public DateOnly To => content.Period.To.In(content.Year);

    /// <summary>Head and text of each line above the tables.</summary>
    public IReadOnlyList<(string Head, string Text)> Facts =>
    [
        ("時期", $"{Era.Date(From)}から{Era.Date(To)}まで"),
        ("方法", PrintableText.Of(content.Survey.Method)),
        ("回答数", $"{content.Places.Sum(p => p.Counts.Answered)}件"),
        .. Rate(content.Places) is { } rate ? [("配布数・回収率", rate)] : Array.Empty<(string, string)>(),
        ("公表", $"{Era.Date(content.PublishedOn)}{(content.Edition > 1 ? $"（第{content.Edition}版）" : "")}"),
        ("計算", SurveyResult.Note),
        .. Tables.Any(t => t.Lines.Any(l => l.IsHidden)) ? [("非公表", $"回答数が{content.Survey.Least}件に満たない設問は、回答の内訳を公表していません。")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>要約 that may be printed, by place.</summary>
    public IReadOnlyList<(string Place, string Text)> Summaries =>
        [.. content.Places.Where(p => p.Summary is { IsPublic: true }).Select(p => (p.Place.FullName, PrintableText.Of(p.Summary!.Text)))];

    /// <summary>Of paper, where all that was handed out is known; 80枚配布、回収60枚（75.0%）.</summary>
    public static string? Rate(IReadOnlyList<PlaceResult> places)
    {
        var counted = places.Where(p => p.Paper is { Counts.Answered: > 0 } or { Distributed: > 0 }).ToList();
        var (distributed, answered) = (counted.Sum(p => p.Distributed ?? 0), counted.Sum(p => p.Paper!.Counts.Answered));
        return counted.Count > 0 && counted.All(p => p.Distributed is not null) && SurveyResult.ResponseRate(distributed, answered) is { } rate
            ? $"用紙{distributed}枚のうち{answered}枚（{rate.Text(SurveyResult.ShareDecimals)}%）"
            : null;
    }

    public static string Correction((DateOnly On, int Edition, string Text) c) => $"{Era.Date(c.On)}（第{c.Edition}版）：{PrintableText.Of(c.Text)}";
}
