using WardCycle.Organisation;

namespace WardCycle.Publication;

/// <summary>掲載日 and address of one ward's report on the ward's own site.</summary>
public sealed record WardPosting(UnitId Ward, DateOnly On, string Address);
