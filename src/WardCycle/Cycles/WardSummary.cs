using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>What the year and the city's board need of a ward, in the cycle's partition: one small row per ward.</summary>
/// <param name="Wake">The ward's next due event (record time); the reconciler compares it with the clock.</param>
/// <param name="Phases">Per phase: sections by progress, and whether every gate is shut.</param>
/// <param name="AwaitsRoster">The ward has not confirmed its roster: its invitations wait.</param>
/// <param name="Vacant">Sections whose sheet nobody answers who can be reached (欠員 without a deputy).</param>
/// <param name="MailStopUntil">No mail to the ward until after this day; null where none was ever stopped.</param>
public sealed record WardSummary(
    UnitId Ward,
    DateTimeOffset? Wake,
    IReadOnlyDictionary<PhaseId, PhaseSummary> Phases,
    int MailTrouble = 0,
    string? Trouble = null,
    bool AwaitsRoster = false,
    int Vacant = 0,
    DateOnly? MailStopUntil = null);
