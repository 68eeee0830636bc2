using WardCycle.Organisation;

namespace WardCycle.Standards;

/// <summary>What a committee decided beside the proposals: reviews of the ward's year, effective methods to share.</summary>
/// <param name="Number">From 1 in the cycle.</param>
/// <param name="Committee">Id of one of the scheme's committees.</param>
/// <param name="Ward">Whose committee met; the city's own key for a committee of the city.</param>
public sealed record MeetingRow(int Number, string Committee, UnitId Ward, DateOnly On, string Matter, string Decided, string Reason, DateTimeOffset At, string By);
