using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>One ward in one phase, sheet by sheet in 建制順.</summary>
public sealed record WardBoard(
    OpenCycle Open,
    DateTimeOffset Now,
    CycleWard Ward,
    WardHead Head,
    PhaseScheme Phase,
    IReadOnlyList<SheetLine> Lines,
    BoardFilter Filter)
{
    /// <summary>Sections by progress: a joint sheet counts once per section.</summary>
    public IReadOnlyDictionary<SheetProgress, int> Counts =>
        Lines.GroupBy(l => l.Progress).ToDictionary(g => g.Key, g => g.Sum(l => l.Head.Units.Count));

    public IEnumerable<IGrouping<string, SheetLine>> Departments => Lines.Where(Filter.Shows).GroupBy(l => l.Department);

    public IReadOnlyList<SheetLine> Proposals => [.. Lines.Where(l => l.ProposesEscalation)];

    public bool HasUnchecked => Lines.Any(l => l.Progress == SheetProgress.Submitted);
}
