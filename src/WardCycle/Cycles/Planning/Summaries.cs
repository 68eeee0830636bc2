using WardCycle.Calendar;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>Counts a ward for the year, the reconciler and the city's board. The city itself has no sheets and no phases.</summary>
public static class Summaries
{
    public static WardSummary Of(OpenCycle cycle, WardState ward, WardHead head, DateTimeOffset now) =>
        new(
            ward.Ward,
            head.Wake,
            new SortedDictionary<PhaseId, PhaseSummary>(
                cycle.Scheme.Phases.Where(_ => ward.Sheets.Count > 0).ToDictionary(p => p.Id, p => Phase(cycle, ward, p, now)),
                PhaseId.Ordinal),
            head.MailTrouble,
            head.Trouble,
            RosterConfirmationRule.IsAwaited(cycle, head),
            ward.Sheets.Select(s => s.Body).Where(s => s.Ended is null && !cycle.Scheme.Phases.All(p => s.IsAbsent(p.Id)) && IsVacant(ward, s, MunicipalTime.DayOf(now))).Sum(s => s.Units.Count),
            head.MailStopUntil);

    /// <summary>Nobody answers the sheet who can be reached.</summary>
    public static bool IsVacant(WardState ward, SheetHead sheet, DateOnly today) =>
        !ward.Answering(sheet, today).Any(p => p.Addresses.Count > 0);

    /// <summary>The progress that counts for a sheet: its own, or its lead's where the lead answers for it.</summary>
    public static SheetProgress ProgressOf(WardState ward, SheetHead sheet, PhaseScheme phase) =>
        (sheet.IsFilledByLead(phase) ? ward.Sheet(sheet.AnsweredBy(phase))?.Body ?? sheet : sheet).State(phase.Id).Progress;

    public static bool Same(WardSummary a, WardSummary? b) =>
        b is not null && string.Equals(Record.RecordJson.Write(a), Record.RecordJson.Write(b), StringComparison.Ordinal);

    private static PhaseSummary Phase(OpenCycle cycle, WardState ward, PhaseScheme phase, DateTimeOffset now)
    {
        var sections = new SortedDictionary<SheetProgress, int>();
        foreach (var sheet in ward.Sheets.Select(s => s.Body).Where(s => !s.AsksNothing(phase)))
        {
            var progress = ProgressOf(ward, sheet, phase);
            sections[progress] = sections.GetValueOrDefault(progress) + sheet.UnitsIn(phase.Id).Count;
        }

        return new(ClosingSummaryRule.IsShut(cycle, ward, phase.Id, now), sections);
    }
}
