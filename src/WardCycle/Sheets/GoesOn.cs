using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Where a sheet's later phases go on after a reorganisation (組織改正): for who still comes through the former link.</summary>
/// <param name="On">The first day of the new organisation.</param>
/// <param name="Unit">Who has taken the sheet over, as it is called now, with its ward where that is another one.</param>
/// <param name="IsElsewhere">In another ward: its posts have new links. Else the unit uses its own.</param>
/// <param name="Phases">What goes on there; all others are finished on this sheet.</param>
public sealed record GoesOn(DateOnly On, string Unit, bool IsElsewhere, IReadOnlyList<PhaseId> Phases);
