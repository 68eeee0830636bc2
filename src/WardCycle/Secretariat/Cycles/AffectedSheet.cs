using WardCycle.Organisation;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Cycles;

/// <summary>A sheet whose date would change.</summary>
/// <param name="Name">Its sections' names today.</param>
public sealed record AffectedSheet(UnitId Ward, SheetId Sheet, string Name, DateTimeOffset Before, DateTimeOffset After);
