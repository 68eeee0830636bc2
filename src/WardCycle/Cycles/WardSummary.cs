using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>What the year and the city's board need of a ward, in the cycle's partition: one small row per ward.</summary>
/// <param name="Wake">The ward's next due event (record time); the reconciler compares it with the clock.</param>
/// <param name="Phases">Per phase: sections by progress, and whether every gate is shut.</param>
public sealed record WardSummary(
    UnitId Ward,
    DateTimeOffset? Wake,
    IReadOnlyDictionary<PhaseId, PhaseSummary> Phases,
    int MailTrouble = 0,
    string? Trouble = null);
