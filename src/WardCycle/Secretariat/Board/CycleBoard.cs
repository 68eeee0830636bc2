using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>The secretariat's board: who has answered and who has not, in 建制順.</summary>
/// <param name="Now">Record time.</param>
/// <param name="Timeline">For a drawn year.</param>
public sealed record CycleBoard(
    CycleRow Cycle,
    DateTimeOffset Now,
    IReadOnlyList<BoardPhase> Phases,
    IReadOnlyList<BoardWard> Wards,
    BoardTimeline Timeline)
{
    /// <summary>The phase that people look at now: the open one with the nearest due date, else the last one begun, else the first.</summary>
    public PhaseId Current =>
        (Phases.Where(p => p.Opening <= Now && Now < p.Closing).MinBy(p => p.Due)
        ?? Phases.LastOrDefault(p => p.Opening <= Now)
        ?? Phases[0]).Id;

    public BoardCount Total(PhaseId phase) => BoardCount.Sum(Wards.Select(w => w.Count(phase)));

    /// <summary>Who is missing in a phase, in the board's order.</summary>
    public IEnumerable<(BoardWard Ward, BoardSection Section)> Missing(PhaseId phase) =>
        from ward in Wards
        from section in ward.Sections
        where section.Cell(phase) is { IsMissing: true, HasBegun: true }
        select (ward, section);

    public BoardWard? Ward(UnitId id) => Wards.FirstOrDefault(w => w.Id == id);
}
