using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Surveys;

namespace WardCycle.Web.Public.Surveys;

/// <summary>The form that citizens answer, as it stands.</summary>
/// <param name="Closed">Why nothing is taken now; null where it is.</param>
/// <param name="Place">The section, where the survey is held by sections.</param>
public sealed record SurveyFormModel(
    OpenCycle Open, UnitId Ward, SurveyScheme Survey, SurveyPeriod Period, SurveyAt At, string Token, SurveyEntry Entry,
    IReadOnlyList<Problem> Problems, string? Closed = null, string? Notice = null, bool IsThanks = false, string? Place = null)
{
    public string WardName => Open.Cycle.Wards.First(w => w.Id == Ward).Name;

    public string Typed(SurveyQuestion question) =>
        (question.Kind == SurveyQuestionKind.Text ? Entry.Texts : Entry.Chosen).GetValueOrDefault(question.Id) ?? "";
}
