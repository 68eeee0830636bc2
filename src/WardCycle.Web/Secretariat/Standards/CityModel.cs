using WardCycle.Cycles;
using WardCycle.Secretariat.Board;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>The city board, and what the meeting's papers add to it.</summary>
/// <param name="Wards">The wards that the account may see, with their summaries.</param>
/// <param name="Surveys">Results of the surveys that are over; none on the board.</param>
/// <param name="Issues">Open problems that visitors named; none on the board.</param>
public sealed record CityModel(
    CasesModel Cases, CityBoard Board, IReadOnlyList<(CycleWard Ward, WardSummary? Summary)> Wards, IReadOnlyList<SurveyContent> Surveys, IReadOnlyList<WardIssue> Issues)
{
    public StandardsModel Standards => Cases.Standards;
}
