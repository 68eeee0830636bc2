using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>The year as a drawing: where each phase's dates lie on a line of days. Pure; units are the drawing's own.</summary>
public sealed class YearLine
{
    public const int Left = 150;
    public const int Width = 900;
    public const int Top = 36;
    public const int RowHeight = 38;

    private readonly DateOnly _first;
    private readonly int _days;

    public YearLine(CycleBoard board)
    {
        _first = board.Cycle.FiscalYear.First;
        var last = board.Cycle.Care.Moved > board.Cycle.FiscalYear.Last ? board.Cycle.Care.Moved : board.Cycle.FiscalYear.Last;
        _days = last.DayNumber - _first.DayNumber + 1;
        Height = Top + board.Open.Scheme.Phases.Count * RowHeight + 24;
        Phases = [.. board.Open.Scheme.Phases.Select((p, i) => Bar(board.Open.Timetable, p, i))];
        Months = [.. MonthStarts(last).Select(m => (Number(X(m)), $"{m.Month}月"))];
        var today = MunicipalTime.DayOf(board.Now);
        Now = today < _first || today > last ? null : Number(X(today));
    }

    public int Height { get; }

    public IReadOnlyList<(string X, string Label)> Months { get; }

    public IReadOnlyList<PhaseBar> Phases { get; }

    /// <summary>Where today stands; null outside the drawing.</summary>
    public string? Now { get; }

    private PhaseBar Bar(Timetable timetable, PhaseScheme phase, int row)
    {
        double At(PhaseDateKind kind) => X(MunicipalTime.DayOf(timetable.For(phase.Id, kind)));
        var (opening, due, closing) = (At(PhaseDateKind.Opening), At(PhaseDateKind.Due), At(PhaseDateKind.Closing));
        return new(
            phase,
            Top + row * RowHeight,
            Number(opening), Number(Math.Max(2, due - opening)),
            Number(due), Number(Math.Max(2, closing - due)),
            Number(At(PhaseDateKind.Publication)));
    }

    private double X(DateOnly day) =>
        Left + (double)Width * Math.Clamp(day.DayNumber - _first.DayNumber, 0, _days) / _days;

    private IEnumerable<DateOnly> MonthStarts(DateOnly last)
    {
        for (var month = _first; month <= last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
