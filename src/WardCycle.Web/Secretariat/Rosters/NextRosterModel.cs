using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Web.Secretariat.Rosters;

/// <summary>The roster in preparation, for the city's accounts alone.</summary>
/// <param name="Next">Null where none is prepared.</param>
/// <param name="Report">With what changes against the roster in force.</param>
/// <param name="Cycles">Under way, whose posts change hands on that day; with the number of hand-overs that are prepared.</param>
/// <param name="Suggested">The next 1 April.</param>
public sealed record NextRosterModel(NextRoster? Next, RosterReport? Report, IReadOnlyList<(OpenCycle Open, int Prepared)> Cycles, DateOnly Suggested);
