using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>The dates that hold for one sheet in one phase, with its own return, late figure or agreement to wait taken in.</summary>
/// <param name="Due">What mails print: 提出期限, or 再提出期限 after a return.</param>
/// <param name="End">When the gate shuts for this sheet.</param>
public sealed record SheetDates(DateTimeOffset Opening, DateTimeOffset Due, DateTimeOffset Closing, DateTimeOffset End)
{
    public DateOnly DueDay => MunicipalTime.DayOf(Due);

    public static SheetDates Of(Timetable timetable, WardHead ward, SheetHead sheet, PhaseId phase)
    {
        var state = sheet.State(phase);
        var opening = timetable.For(ward, sheet, phase, PhaseDateKind.Opening);
        var due = timetable.For(ward, sheet, phase, PhaseDateKind.Due);
        var closing = timetable.For(ward, sheet, phase, PhaseDateKind.Closing);
        var end = closing;
        if (state.Returned is { } returned)
        {
            due = returned.Due;
            end = Later(end, returned.Due);
        }

        if (state is { IsMissing: true, AgreedUntil: { } agreed })
        {
            end = Later(end, MunicipalTime.At(agreed, MunicipalTime.TimeOf(closing)));
        }

        if (state.LateFigure is { Settled: false } late)
        {
            due = MunicipalTime.At(late.FinalBy, MunicipalTime.TimeOf(closing));
            end = Later(end, due);
        }

        // A unit that was closed answers no more, whatever was open: the last moment is the midnight before its day.
        return sheet.Ended is { MovedTo: null } ended && MunicipalTime.At(ended.On, TimeOnly.MinValue) is var last && last < end
            ? new(opening, due, closing, last)
            : new(opening, due, closing, end);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
