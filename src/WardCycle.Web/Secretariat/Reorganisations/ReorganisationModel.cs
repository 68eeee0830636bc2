using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Web.Secretariat.Dates;

namespace WardCycle.Web.Secretariat.Reorganisations;

/// <summary>The reorganisations of a cycle, the form for another one, and what that would do.</summary>
/// <param name="Rows">By number.</param>
/// <param name="Units">Of all wards in 建制順 with their depth, as they will stand after what is decided.</param>
/// <param name="Preview">Null until the form has been looked at.</param>
public sealed record ReorganisationModel(
    OpenCycle Open,
    DateOnly Today,
    IReadOnlyList<Reorganisation> Rows,
    IReadOnlyList<(UnitId Id, string Name, UnitKind Kind, int Depth)> Units,
    CycleCommand.Reorganise? Command = null,
    ReorganisationPreview? Preview = null)
{
    public string NameOf(UnitId id) => DateUnits.NameOf(Open, [.. Units.Select(u => (u.Id, u.Name, u.Depth))], id);

    public string WardName(UnitId id) => Open.Cycle.Wards.FirstOrDefault(w => w.Id == id)?.Name ?? id.Value;

    /// <summary>A row's change in a few words.</summary>
    public string Words(UnitChange change) => change switch
    {
        UnitChange.Rename c => $"改称：{NameOf(c.Unit)}→{c.Name}",
        UnitChange.Move c => $"移動：{NameOf(c.Unit)}→{NameOf(c.Parent)}",
        UnitChange.Divide c => $"分割：{NameOf(c.Unit)}→{string.Join('・', c.New.Select(n => n.Name))}",
        UnitChange.Join c => $"統合：{string.Join('・', c.Joined.Select(NameOf))}→{NameOf(c.Unit)}",
        UnitChange.Close c => $"廃止：{NameOf(c.Unit)}",
        _ => "",
    };
}
