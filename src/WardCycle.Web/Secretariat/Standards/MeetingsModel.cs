using WardCycle.Organisation;
using WardCycle.Standards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>The decisions of the committees that the account may read.</summary>
/// <param name="Writes">For whose committee the account may record: its ward, the city; null for nobody's.</param>
public sealed record MeetingsModel(StandardsModel Standards, IReadOnlyList<MeetingRow> Meetings, UnitId? Writes);
