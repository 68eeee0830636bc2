using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>One cycle: its year, and every ward that the account may see.</summary>
/// <param name="Wards">A ward that is not laid out yet has no summary.</param>
/// <param name="Editions">By phase, the newest edition.</param>
public sealed record CycleBoard(
    OpenCycle Open,
    DateTimeOffset Now,
    PhaseScheme Phase,
    IReadOnlyList<(CycleWard Ward, WardSummary? Summary)> Wards,
    IReadOnlyDictionary<PhaseId, EditionRow> Editions)
{
    public CycleRow Cycle => Open.Cycle;

    public bool StandsStill => Cycle.IsRehearsal && Cycle.Clock.Pace.Ratio == 0;
}
