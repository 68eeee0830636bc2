using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Surveys;

/// <summary>All that a decision about surveys may look at.</summary>
/// <param name="Places">Where the command's survey is held, in the wards that it names.</param>
/// <param name="Units">Of the ward of a problem.</param>
/// <param name="Texts">What people wrote at the place of a summary.</param>
/// <param name="Answered">Answers of the period that is to be published.</param>
/// <param name="Now">Record time.</param>
/// <param name="Unentered">Names of the places of that period where no paper figures were typed in; null for none.</param>
public sealed record SurveyCase(
    OpenCycle Open, SurveyState State, IReadOnlyList<PlaceOfSurvey> Places, IReadOnlyList<Unit> Units, IReadOnlyList<string> Texts, int Answered, Actor Actor, DateTimeOffset Now,
    IReadOnlyList<string>? Unentered = null)
{
    public DateOnly Today => MunicipalTime.DayOf(Now);

    public FiscalYear Year => Open.Cycle.FiscalYear;

    /// <summary>Null where the scheme has no such survey or period.</summary>
    public (SurveyScheme Survey, SurveyPeriod Period)? Held(string survey, string period) =>
        Open.Scheme.Survey(survey) is { } known && known.Period(period) is { } when ? (known, when) : null;
}
