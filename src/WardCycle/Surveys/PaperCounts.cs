using WardCycle.Organisation;

namespace WardCycle.Surveys;

/// <summary>The paper sheets of one place, counted by hand.</summary>
/// <param name="Distributed">How many were handed out; null where nobody counted.</param>
public sealed record PaperCounts(UnitId Ward, UnitId Place, int? Distributed, SurveyCounts Counts)
{
    public bool SameAs(PaperCounts other) => Distributed == other.Distributed && Counts.SameAs(other.Counts);
}
