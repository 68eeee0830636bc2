namespace WardCycle.Organisation;

/// <summary>The units and posts of one or more wards, as imported: see <c>RosterCsv</c>.</summary>
public sealed record Roster(
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<SheetSharing> Sharings)
{
    public IEnumerable<Unit> Wards => Units.Where(u => u.Kind == UnitKind.Ward).OrderBy(u => u.Order);

    public Unit? Find(UnitId id) => Units.FirstOrDefault(u => u.Id == id);

    public IEnumerable<Unit> Children(UnitId parent) => Units.Where(u => u.Parent == parent).OrderBy(u => u.Order);

    /// <summary>A ward and all units in it, in 建制順: each with those under it behind it.</summary>
    public IEnumerable<Unit> Within(UnitId ward) =>
        Find(ward) is { } unit ? [unit, .. Children(ward).SelectMany(u => Within(u.Id))] : [];

    /// <summary>The sections of a ward in 建制順: by department, then by section.</summary>
    public IEnumerable<Unit> Sections(UnitId ward) =>
        Children(ward).SelectMany(u => u.Kind == UnitKind.Section ? [u] : Children(u.Id)).Where(u => u.Kind == UnitKind.Section);
}
