using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>
/// A sheet whose unit was closed (廃止) on a day: every gate is shut, links open to read only. Or one that goes on in another
/// ward: the phases named go on there, the others are finished here.
/// </summary>
/// <param name="Reason">Japanese; printed with 「―」 where the unit was closed.</param>
/// <param name="MovedTo">The ward in which it goes on; null where the unit was closed.</param>
/// <param name="Phases">What goes on there.</param>
public sealed record SheetEnd(DateOnly On, string Reason, UnitId? MovedTo = null, IReadOnlyList<PhaseId>? Phases = null);
