using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Links;

/// <summary>Where a public id's link row stands. A hint without state: the link row alone has authority.</summary>
public sealed record LinkIndexRow(CycleId Cycle, UnitId Ward);
