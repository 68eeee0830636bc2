using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>
/// The printed figures of one question: a line a place in 建制順, never ranked, and one for all. Where too few answered,
/// the line keeps its n and hides the rest; then the total covers the shown lines alone, so that nothing can be subtracted.
/// </summary>
public sealed record SurveyTable(SurveyQuestion Question, IReadOnlyList<SurveyLine> Lines)
{
    public const string Hidden = "回答数が少ないため非公表";

    public static IReadOnlyList<SurveyTable> Of(SurveyContent content) => [.. content.Survey.Counted.Select(q => Of(content, q))];

    private static SurveyTable Of(SurveyContent content, SurveyQuestion question)
    {
        List<SurveyLine> lines = [.. content.Places.Select(p => Line(content.Survey, question, p.Place, p.Place.Ward == p.Place.Id || content.Scope == SurveyContent.CityScope ? p.Place.FullName : p.Place.Name, p.Counts))];
        if (lines.Count > 1)
        {
            var shown = content.Places.Where((_, i) => !lines[i].IsHidden).Select(p => p.Counts).ToList();
            var total = shown.Aggregate(SurveyCounts.None, (a, b) => a.And(b));
            lines.Add(Line(content.Survey, question, null, shown.Count < content.Places.Count ? "計（公表しているところの合計）" : "計", total));
        }

        return new(question, lines);
    }

    private static SurveyLine Line(SurveyScheme survey, SurveyQuestion question, PlaceOfSurvey? place, string name, SurveyCounts counts) =>
        SurveyResult.IsTooFew(survey, counts, question.Id)
            ? new(place, name, counts.OfQuestion(question.Id), null, null)
            : new(
                place, name, counts.OfQuestion(question.Id),
                [.. question.Grades.Select(g => new GradeLine(g, counts.Of(question.Id, g.Code), SurveyResult.Share(counts, question.Id, [g.Code])!.Value.Text(SurveyResult.ShareDecimals)))],
                question.PrintsMean ? SurveyResult.Mean(counts, question)?.Text(SurveyResult.MeanDecimals) : null);
}
