using WardCycle.Cycles.Planning;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.History;

/// <summary>A sheet's submissions and returns in one phase, oldest first.</summary>
/// <param name="AnsweredBy">This sheet, or the lead's that answers for it.</param>
/// <param name="Review">The reviewer's rating that holds.</param>
public sealed record PhaseHistory(
    PhaseScheme Scheme, PhaseState State, SheetDates Dates, IReadOnlyList<RevisionEntry> Revisions, IReadOnlyList<ReturnRow> Returns, SheetId AnsweredBy,
    ReferenceAnswers? LastYear = null, ReviewRow? Review = null)
{
    public RevisionEntry? Newest => Revisions.Count == 0 ? null : Revisions[^1];
}
