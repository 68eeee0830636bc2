using WardCycle.Organisation;

namespace WardCycle.Secretariat.Board;

/// <summary>What ties a ward to another one since a reorganisation (区の統合・分割): where its phases before or after the day are.</summary>
/// <param name="Ward">The other ward.</param>
/// <param name="On">The first day of the new organisation.</param>
public sealed record WardTie(WardTieKind Kind, UnitId Ward, string Name, DateOnly On);
