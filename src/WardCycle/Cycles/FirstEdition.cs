using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>
/// When a phase's first edition is composed: once every ward has shut it. A phase that was over when the cycle began
/// (開始前に終わった段階) waits for nobody and is not composed empty: only once its content was taken in (移行データ asks for
/// the edition), or once every sheet has been answered by hand. Pure.
/// </summary>
public static class FirstEdition
{
    /// <param name="isWanted">Its row stands: somebody has asked for it.</param>
    public static bool IsDue(OpenCycle cycle, IReadOnlyList<WardSummary> wards, PhaseId phase, bool isWanted) =>
        SummaryRow.AllShut(cycle, wards, phase) && (isWanted || !cycle.WasOver(phase) || IsAnswered(wards, phase));

    private static bool IsAnswered(IReadOnlyList<WardSummary> wards, PhaseId phase)
    {
        var counts = wards.Select(w => w.Phases.GetValueOrDefault(phase)).OfType<PhaseSummary>().SelectMany(p => p.Sections).ToList();
        return counts.Any(c => c.Value > 0 && (c.Key is SheetProgress.Submitted or SheetProgress.Checked))
            && !counts.Any(c => c.Value > 0 && (c.Key is SheetProgress.NotStarted or SheetProgress.Draft or SheetProgress.Returned));
    }
}
