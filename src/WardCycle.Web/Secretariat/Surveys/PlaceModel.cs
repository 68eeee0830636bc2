using System.Globalization;
using WardCycle.Schemes;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>A survey in one period at one place.</summary>
/// <param name="Texts">None for who may not write here.</param>
public sealed record PlaceModel(PeriodModel Of, PlaceResult Result, SurveyTextPage Texts, bool MayWrite)
{
    public SurveyAt At => new(Of.Survey.Id, Of.Period.Id, Result.Place.Id);

    public string Here => Of.PlaceAddress(Result.Place);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<(SurveyPaper Paper, PaperCounts Counts)> History => [.. Of.State.History(At).Reverse()];

    /// <summary>What stands in a field of figures; empty before the first typing.</summary>
    public string Count(SurveyQuestion question, SurveyGrade grade) =>
        Result.Paper is { } paper ? Text(paper.Counts.Of(question.Id, grade.Code)) : "";

    public static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>For the eyes of the office: nothing is hidden here.</summary>
    public string Line(SurveyQuestion question)
    {
        var n = Result.Counts.OfQuestion(question.Id);
        var mean = question.PrintsMean && SurveyResult.Mean(Result.Counts, question) is { } value ? $"、平均 {value.Text(SurveyResult.MeanDecimals)}" : "";
        return n == 0 ? "回答なし" : $"n={n}　{string.Join('、', question.Grades.Select(g => $"{g.Label} {Result.Counts.Of(question.Id, g.Code)}件（{SurveyResult.Share(Result.Counts, question.Id, [g.Code])!.Value.Text(SurveyResult.ShareDecimals)}%）"))}{mean}";
    }
}
