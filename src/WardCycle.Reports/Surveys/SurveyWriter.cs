using WardCycle.Publication;
using WardCycle.Reports.Html;
using WardCycle.Surveys;

namespace WardCycle.Reports.Surveys;

/// <summary>Results of a survey as files: <c>survey-{survey}-{period}-{ward or city}.html</c>, <c>.xlsx</c>, <c>.csv</c> with <c>.columns.csv</c>, <c>.json</c>.</summary>
public sealed class SurveyWriter : ISurveyWriter
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public IReadOnlyList<ReportFile> Write(SurveyContent content)
    {
        var words = new SurveyWords(content);
        return
        [
            new($"{content.FileName}.html", new(PageRenderer.Render<SurveyPage>(nameof(SurveyPage.Words), words), "text/html; charset=utf-8")),
            new($"{content.FileName}.xlsx", new(SurveySheets.Write(words), XlsxType)),
            .. SurveyData.Csv(words),
            new($"{content.FileName}.json", new(SurveyData.Json(words), "application/json; charset=utf-8")),
        ];
    }
}
