using WardCycle.Organisation;

namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>A section, department or ward: its names and its places by day, and the last day on which it stood.</summary>
internal sealed class ModelUnit(string id, UnitKind kind, string? parent, int order, string name)
{
    public string Id => id;

    public UnitKind Kind => kind;

    public List<(DateOnly From, string Name)> Names { get; } = [(DateOnly.MinValue, name)];

    public List<(DateOnly From, string? Parent, int Order)> Places { get; } = [(DateOnly.MinValue, parent, order)];

    /// <summary>Closed or joined to another; null while it stands.</summary>
    public DateOnly? EndsOn { get; set; }

    public string NameOn(DateOnly day) => Names.Last(n => n.From <= day).Name;

    public (string? Parent, int Order) PlaceOn(DateOnly day) => Places.Last(p => p.From <= day) is var place ? (place.Parent, place.Order) : default;
}
