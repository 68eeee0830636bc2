using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>The results of one survey in one period as they are published, for the city or for one of its wards. Free texts are not in it.</summary>
/// <param name="Scope">Id of the ward; <c>city</c> for all.</param>
/// <param name="ScopeName">Printed: 上京区, 全市.</param>
/// <param name="Corrections">Of this and earlier editions, oldest first.</param>
public sealed record SurveyContent(
    SurveyScheme Survey, SurveyPeriod Period, FiscalYear Year, string Scope, string ScopeName, IReadOnlyList<PlaceResult> Places,
    int Edition, DateOnly PublishedOn, bool IsRehearsal, IReadOnlyList<(DateOnly On, int Edition, string Text)> Corrections)
{
    public const string CityScope = "city";

    /// <summary>survey-counter-autumn-kamigyo: files are named so.</summary>
    public string FileName => $"survey-{Survey.Id}-{Period.Id}-{Scope}";

    public string Title => $"{ScopeName} {Survey.Label}の結果（{Year.Label}{Period.Label}）";

    /// <summary>The city's, then each ward's.</summary>
    public static IEnumerable<SurveyContent> All(OpenCycle open, SurveyState state, SurveyEdition edition, SurveyScheme survey, SurveyPeriod period, IReadOnlyList<PlaceResult> places)
    {
        var corrections = state.Editions.Select(e => e.Body).Where(e => e.Survey == edition.Survey && e.Period == edition.Period && e.Number < edition.Number).Append(edition)
            .Where(e => e.Correction is not null).Select(e => (MunicipalTime.DayOf(e.PublishedAt), e.Number, e.Correction!)).ToList();
        var city = new SurveyContent(
            survey, period, open.Cycle.FiscalYear, CityScope, "全市", places, edition.Number, MunicipalTime.DayOf(edition.PublishedAt), open.Cycle.IsRehearsal, corrections);
        return open.Cycle.Wards
            .Select(w => city with { Scope = w.Id.Value, ScopeName = w.Name, Places = [.. places.Where(p => p.Place.Ward == w.Id)] })
            .Where(c => c.Places.Count > 0).Prepend(city);
    }
}
