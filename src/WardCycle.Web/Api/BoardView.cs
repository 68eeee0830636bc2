using WardCycle.Secretariat.Board;

namespace WardCycle.Web.Api;

/// <summary>The board as the API shows it.</summary>
public sealed record BoardView(string Cycle, DateTimeOffset Now, IReadOnlyList<BoardPhase> Phases, IReadOnlyList<BoardWard> Wards, BoardTimeline Timeline)
{
    public static BoardView Of(CycleBoard board) => new(board.Cycle.Id.Value, board.Now, board.Phases, board.Wards, board.Timeline);
}
