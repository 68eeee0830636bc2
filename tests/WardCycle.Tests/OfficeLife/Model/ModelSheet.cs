namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>One section's sheet, or several sections' joint one.</summary>
internal sealed class ModelSheet(string id, string ward, List<string> units)
{
    public string Id => id;

    public string Ward => ward;

    public List<string> Units => units;

    public Dictionary<string, ModelPhase> Phases { get; } = [];

    public override string ToString() => id;
}
