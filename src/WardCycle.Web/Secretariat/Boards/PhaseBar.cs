using WardCycle.Schemes;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>A phase on the year's line: open from the opening to the due date, late until the closing, a point where it is published.</summary>
public sealed record PhaseBar(PhaseScheme Phase, int Y, string OpenX, string OpenWidth, string LateX, string LateWidth, string PublishedX);
