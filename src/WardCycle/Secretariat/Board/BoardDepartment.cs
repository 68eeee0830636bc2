using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>A department's sections in 建制順; without id and name for sections that stand directly under the ward.</summary>
public sealed record BoardDepartment(UnitId? Id, string Name, IReadOnlyList<BoardSection> Sections)
{
    public BoardCount Count(PhaseId phase) => BoardCount.Of(Sections.Select(s => s.Cell(phase)));
}
