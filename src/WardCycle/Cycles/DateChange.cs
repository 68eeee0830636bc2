using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>A change of dates in mid-year (期限延長 and the like): a new version, nothing is overwritten; the newest that fits wins.</summary>
/// <param name="Units">Sections, departments or wards it holds for; empty for all.</param>
/// <param name="Version">Changes that were made in one act bear one version: their sections get one mail.</param>
/// <param name="Reason">Printed in the mail.</param>
/// <param name="Group">The group's name by which <paramref name="Units"/> were chosen; its members of that day.</param>
/// <param name="ByDays">Working days by which all dates were moved in one act: days that single sheets were given move along (<see cref="Planning.MovedDays"/>).</param>
public sealed record DateChange(
    int Version,
    IReadOnlyList<UnitId> Units,
    PhaseId Phase,
    PhaseDateKind Kind,
    DateOnly Day,
    TimeOnly Time,
    string Reason,
    string By,
    DateTimeOffset At,
    string? Group = null,
    int? ByDays = null)
{
    public DateTimeOffset Instant => Calendar.MunicipalTime.At(Day, Time);
}
