using WardCycle.Cycles;
using WardCycle.Secretariat.Board;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>The city board, and what the meeting's papers add to it.</summary>
/// <param name="Wards">The wards that the account may see, with their summaries.</param>
public sealed record CityModel(CasesModel Cases, CityBoard Board, IReadOnlyList<(CycleWard Ward, WardSummary? Summary)> Wards)
{
    public StandardsModel Standards => Cases.Standards;
}
