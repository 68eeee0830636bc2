using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Links;

/// <summary>Somebody who came through a link: which cycle, ward and sheet it opens, for which post.</summary>
public sealed record LinkVisit(OpenCycle Cycle, UnitId Ward, LinkRow Link);
