using WardCycle.Organisation;

namespace WardCycle.Sheets;

/// <summary>A sheet in the ward in which its rows stand.</summary>
public sealed record SheetPlace(UnitId Ward, SheetId Sheet);
