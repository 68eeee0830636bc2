using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>One cycle as a whole: its year, and every ward that the account may see by its summary row.</summary>
/// <param name="Phase">The phase that is looked at.</param>
/// <param name="Wards">A ward that is not laid out yet has no summary.</param>
/// <param name="Editions">By phase, the newest edition.</param>
public sealed record CycleOverview(
    OpenCycle Open,
    DateTimeOffset Now,
    PhaseScheme Phase,
    IReadOnlyList<(CycleWard Ward, WardSummary? Summary)> Wards,
    IReadOnlyDictionary<PhaseId, EditionRow> Editions)
{
    public CycleRow Cycle => Open.Cycle;

    public BoardTimeline Timeline => BoardTimeline.Of(Open, BoardBuilder.Phases(Open), Now);
}
