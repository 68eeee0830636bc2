using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>What starting a cycle would do: shown before it is confirmed.</summary>
/// <param name="Calendar">Every date as written and as moved.</param>
/// <param name="Sheets">How many sheets there will be.</param>
/// <param name="FirstMails">Sections that the first phase would invite at once.</param>
/// <param name="FirstPhase">The phase of the first mails; null where all are over.</param>
/// <param name="FirstMailAt">The first office hour in which they may go.</param>
/// <param name="Warnings">In Japanese: coming holidays not covered, sections without a reachable post, phases already past.</param>
public sealed record StartPreview(
    Scheme Scheme,
    IReadOnlyList<PhaseCalendar> Calendar,
    ScheduledDate Care,
    int Sheets,
    int FirstMails,
    IReadOnlyList<string> Warnings,
    PhaseId? FirstPhase = null,
    DateTimeOffset? FirstMailAt = null);
