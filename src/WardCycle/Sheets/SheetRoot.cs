using WardCycle.Organisation;

namespace WardCycle.Sheets;

/// <summary>A sheet of this cycle out of which another one came on a day (分割, 統合).</summary>
public sealed record SheetRoot(UnitId Ward, SheetId Sheet, DateOnly On);
