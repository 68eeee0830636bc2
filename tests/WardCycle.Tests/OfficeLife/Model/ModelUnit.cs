namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>A section, department or ward with its names by day.</summary>
internal sealed class ModelUnit(string id, string? parent, int order, string name)
{
    public string Id => id;

    public string? Parent { get; set; } = parent;

    public int Order { get; set; } = order;

    public List<(DateOnly From, string Name)> Names { get; } = [(DateOnly.MinValue, name)];

    public string NameOn(DateOnly day) => Names.Last(n => n.From <= day).Name;
}
