using WardCycle.Organisation;

namespace WardCycle.Sheets;

/// <summary>A unit of a sheet by its name at the as-of date.</summary>
/// <param name="IsLead">幹事課 of a joint sheet.</param>
public sealed record UnitName(UnitId Unit, string Name, bool IsLead);
