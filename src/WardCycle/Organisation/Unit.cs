namespace WardCycle.Organisation;

/// <summary>A city, ward, department or section.</summary>
/// <param name="Order">建制順: its place among its siblings on every board, report and export.</param>
/// <param name="Names">By rising day; a report prints the name at its as-of date.</param>
/// <param name="Predecessors">Units it came out of (組織改正).</param>
/// <param name="Successors">Units that went on with what it did (組織改正); null while it stands.</param>
/// <param name="Places">Where it stood from which day on, by rising day; the last one says what <paramref name="Parent"/> and <paramref name="Order"/> say. Null for a unit that has never moved.</param>
public sealed record Unit(
    UnitId Id,
    UnitKind Kind,
    UnitId? Parent,
    int Order,
    IReadOnlyList<NameSpan> Names,
    Validity Validity,
    IReadOnlyList<UnitId>? Predecessors = null,
    IReadOnlyList<UnitId>? Successors = null,
    IReadOnlyList<PlaceSpan>? Places = null)
{
    public string NameAt(DateOnly day) =>
        (Names.LastOrDefault(n => n.From is null || n.From <= day) ?? Names[0]).Name;

    /// <summary>Where it stood on a day: a report prints the organisation of its as-of date.</summary>
    public PlaceSpan PlaceAt(DateOnly day) =>
        Places is { Count: > 0 } places ? places.LastOrDefault(p => p.From is null || p.From <= day) ?? places[0] : new(Parent, Order);

    /// <summary>The unit with the parent and the 建制順 of a day.</summary>
    public Unit At(DateOnly day) => Places is null ? this : PlaceAt(day) is var place ? this with { Parent = place.Parent, Order = place.Order } : this;

    /// <summary>Called so from a day on; typed again for the same day, the later word holds.</summary>
    public Unit Renamed(string name, DateOnly on) => this with { Names = [.. Names.Where(n => n.From != on), new NameSpan(name, on)] };

    /// <param name="above">Units above the former place that its new ward does not know.</param>
    public Unit Moved(UnitId? parent, int order, DateOnly on, IReadOnlyList<UnitId>? above = null) => this with
    {
        Parent = parent,
        Order = order,
        Places =
        [
            .. (Places ?? [new PlaceSpan(Parent, Order)]).Where(p => p.From != on).Select(p => above is not null && p.Above is null ? p with { Above = above } : p),
            new PlaceSpan(parent, order, on),
        ],
    };

    /// <summary>Ends with the day before.</summary>
    public Unit EndedOn(DateOnly on, IReadOnlyList<UnitId> successors) =>
        this with { Validity = Validity with { Until = on.AddDays(-1) }, Successors = successors.Count == 0 ? null : successors };
}
