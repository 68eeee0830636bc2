using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>A ward's problems with their owners and dates.</summary>
/// <param name="Units">Who can own one, in 建制順.</param>
/// <param name="Issue">The one that the address names; null for the list.</param>
public sealed record IssuesModel(OpenCycle Open, SurveyState State, CycleWard Ward, IReadOnlyList<Unit> Units, DateOnly Today, bool MayWrite, WardIssue? Issue = null)
{
    public string Here => Addresses.Issues(Open.Cycle.Id, Ward.Id);

    /// <summary>Open ones by date, then those done.</summary>
    public IReadOnlyList<WardIssue> Issues =>
        [.. State.Issues.Select(i => i.Body).Where(i => i.Ward == Ward.Id).OrderBy(i => i.IsOpen ? 0 : 1).ThenBy(i => i.Due).ThenBy(i => i.Number)];

    public string? From(WardIssue issue) =>
        issue.Survey is { } id && Open.Scheme.Survey(id) is { } survey && survey.Period(issue.Period ?? "") is { } period ? survey.NameIn(period, Open.Cycle.FiscalYear) : null;

    public string StateOf(WardIssue issue) => issue.DoneOn is not null ? "対応済み" : issue.HandedOn is not null ? "次の年度に引継ぎ済み" : issue.IsOverdue(Today) ? "期日を過ぎています" : "対応中";
}
