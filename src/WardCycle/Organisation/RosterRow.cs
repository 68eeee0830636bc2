namespace WardCycle.Organisation;

/// <summary>One line of a roster file, its cells read and each found sound on its own.</summary>
/// <param name="Path">Ward, department, section as far as the line names them; the last is the line's own unit.</param>
/// <param name="Post">Null on a unit's line.</param>
/// <param name="Lead">共同シート, null where empty.</param>
/// <param name="Fields">共有項目</param>
internal sealed record RosterRow(
    int Line,
    IReadOnlyList<RosterUnitCell> Path,
    Post? Post,
    Validity Validity,
    DateOnly? NameFrom,
    IReadOnlyList<string> Predecessors,
    UnitId? Lead,
    IReadOnlyList<string> Fields)
{
    public RosterUnitCell Unit => Path[^1];
}
