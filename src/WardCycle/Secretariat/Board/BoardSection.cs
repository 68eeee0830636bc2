using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Board;

/// <summary>A section and the sheet that it answers; the members of a joint sheet name the same one.</summary>
/// <param name="IsJoint">Several sections answer together.</param>
/// <param name="IsLead">幹事課, or alone.</param>
/// <param name="IsVacant">Nobody answers who can be reached (欠員 without a deputy).</param>
public sealed record BoardSection(UnitId Id, string Name, SheetId Sheet, bool IsJoint, bool IsLead, IReadOnlyList<BoardCell> Cells, bool IsVacant = false)
{
    public BoardCell Cell(PhaseId phase) => Cells.First(c => c.Phase == phase);
}
