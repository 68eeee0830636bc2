using WardCycle.Organisation;

namespace WardCycle.Sheets;

/// <summary>A sheet that takes no more answers from a day on: every gate is shut, links open to read only.</summary>
/// <param name="Reason">Japanese; printed with 「―」 where the unit was closed.</param>
/// <param name="MovedTo">The ward in which it goes on; null where the unit was closed.</param>
public sealed record SheetEnd(DateOnly On, string Reason, UnitId? MovedTo = null);
