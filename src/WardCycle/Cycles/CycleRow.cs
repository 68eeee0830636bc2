using WardCycle.Calendar;

namespace WardCycle.Cycles;

/// <summary>The cycle itself: small, because every pass reads it.</summary>
/// <param name="Uid">Random; part of every mail's and link's identity, so that two cycles never share one.</param>
/// <param name="Run">Raised before every start or renewal of the engine; activities of an older run answer Superseded.</param>
/// <param name="SchemeVersion">Which frozen scheme (<c>Keys.Frozen</c>) is in force.</param>
/// <param name="OnHold">A restored or imported cycle sends nothing until a person has seen its open mails.</param>
/// <param name="ReplyTo">The staffed mailbox that mails name.</param>
/// <param name="Previous">The same scheme's cycle of the year before, if this installation has it: its answers stand beside this year's fields.</param>
/// <param name="Next">The cycle that follows this one: from its start until this one's end, both are open and a person gets one digest for both.</param>
/// <param name="ConfirmBy">By when each ward shall confirm its roster; nobody is invited before. Null where none is asked for.</param>
/// <param name="HidesPublicPage">Its publications stand on the city's own site alone, not on the own public page.</param>
/// <param name="Reorganisations">Reorganisations (組織改正) that have been decided, by number; what they change stands in rows of their own.</param>
/// <param name="Groups">Named groups of sections, for changes of dates; null for none.</param>
/// <param name="Seed">For simulated section heads (rehearsals); 0 in a real cycle.</param>
public sealed record CycleRow(
    CycleId Id,
    string Uid,
    string Title,
    string SchemeId,
    int SchemeVersion,
    FiscalYear FiscalYear,
    int Run,
    CycleStatus Status,
    bool IsRehearsal,
    CycleClock Clock,
    IReadOnlyList<CycleWard> Wards,
    IReadOnlyList<PhaseCalendar> Calendar,
    ScheduledDate Care,
    DateTimeOffset StartedAt,
    string StartedBy,
    CycleContact Contact,
    IReadOnlyList<DateChange>? DateChanges = null,
    bool OnHold = false,
    int Seed = 0,
    CycleId? Previous = null,
    CycleId? Next = null,
    DateOnly? ConfirmBy = null,
    bool HidesPublicPage = false,
    IReadOnlyList<ReorganisationDay>? Reorganisations = null,
    IReadOnlyList<UnitGroup>? Groups = null)
{
    /// <summary>令和8年度 上京区 所属目標: the name on every page and mail.</summary>
    public string Name => $"{FiscalYear.Label} {Title}";
}
