namespace WardCycle.Organisation;

/// <summary>A city, ward, department or section.</summary>
/// <param name="Order">建制順: its place among its siblings on every board, report and export.</param>
/// <param name="Names">By rising day; a report prints the name at its as-of date.</param>
/// <param name="Predecessors">Units it came out of (組織改正).</param>
public sealed record Unit(
    UnitId Id,
    UnitKind Kind,
    UnitId? Parent,
    int Order,
    IReadOnlyList<NameSpan> Names,
    Validity Validity,
    IReadOnlyList<UnitId>? Predecessors = null)
{
    public string NameAt(DateOnly day) =>
        (Names.LastOrDefault(n => n.From is null || n.From <= day) ?? Names[0]).Name;
}
