using WardCycle.Organisation;
using WardCycle.Sheets;

namespace WardCycle.Migration;

/// <summary>One line of the file, as it would be taken in.</summary>
/// <param name="Line">The file's row, from 1.</param>
/// <param name="Name">As the file names the unit.</param>
public sealed record MigratedSheet(int Line, UnitId Ward, SheetHead Sheet, string Name, Answers Answers);
