using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// Which phases belong to the new organisation: those whose as-of date (現在日) is the day or later, unless they have shut.
/// The others stay with the sheet on which they were answered, whatever is still open of them (a return, an agreed day, a
/// late figure): a report prints the organisation of its as-of date, and a closed phase stays as it was.
/// </summary>
public static class PassingPhases
{
    /// <param name="before">The ward's head before the change: whose dates hold.</param>
    public static IReadOnlyList<PhaseId> Of(OpenCycle cycle, WardHead before, SheetHead sheet, DateOnly on) =>
    [
        .. cycle.Scheme.Phases.Select(p => p.Id).Where(p =>
            sheet.State(p).Gate != Gate.Shut && MunicipalTime.DayOf(cycle.Timetable.For(before, sheet, p, PhaseDateKind.AsOf)) >= on),
    ];

    public static IReadOnlyList<PhaseId> Others(OpenCycle cycle, IReadOnlyList<PhaseId> passing) =>
        [.. cycle.Scheme.Phases.Select(p => p.Id).Except(passing)];
}
