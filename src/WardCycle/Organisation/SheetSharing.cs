using WardCycle.Schemes;

namespace WardCycle.Organisation;

/// <summary>
/// Sections that answer together (requirements 1.6). Without <paramref name="Fields"/> it is a joint sheet: one sheet,
/// counted once per section. With fields, each section has its own sheet and these fields are the lead's.
/// </summary>
/// <param name="Lead">幹事課</param>
/// <param name="Members">The others, in 建制順.</param>
public sealed record SheetSharing(UnitId Lead, IReadOnlyList<UnitId> Members, IReadOnlyList<FieldId>? Fields = null)
{
    public bool IsJoint => Fields is null or { Count: 0 };
}
