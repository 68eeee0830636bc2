using WardCycle.Cycles;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>All surveys of a cycle.</summary>
public sealed record SurveysModel(OpenCycle Open, SurveyState State, DateOnly Today)
{
    public IReadOnlyList<(string Address, string Label)> Crumbs => [(Addresses.Office, "進み具合"), (Addresses.Cycle(Open.Cycle.Id), Open.Cycle.Name)];
}
