using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Web.Secretariat.Rosters;

/// <summary>The roster in force.</summary>
/// <param name="Report">Null before the first import.</param>
/// <param name="Domains">Mail domains that are allowed; none for every domain.</param>
/// <param name="UnderWay">Real cycles that keep posts of their own, whatever roster comes.</param>
public sealed record RosterModel(CurrentRoster Current, RosterReport? Report, IReadOnlyList<string> Domains, IReadOnlyList<OpenCycle>? UnderWay = null);
