using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>A change of dates in mid-year (期限延長 and the like): a new version, nothing is overwritten; the newest that fits wins.</summary>
/// <param name="Units">Sections, departments or wards it holds for; empty for all.</param>
/// <param name="Reason">Printed in the mail.</param>
public sealed record DateChange(
    int Version,
    IReadOnlyList<UnitId> Units,
    PhaseId Phase,
    PhaseDateKind Kind,
    DateOnly Day,
    TimeOnly Time,
    string Reason,
    string By,
    DateTimeOffset At)
{
    public DateTimeOffset Instant => Calendar.MunicipalTime.At(Day, Time);
}
