using System.Text.Json.Serialization;
using WardCycle.Organisation;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// What a reorganisation (組織改正) does to one unit: continued under another name or elsewhere (継続), divided (分割), joined
/// (統合) or closed (廃止). Ids are for ever: who goes on keeps the id.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Rename), "rename")]
[JsonDerivedType(typeof(Move), "move")]
[JsonDerivedType(typeof(Divide), "divide")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(Close), "close")]
public abstract record UnitChange(UnitId Unit)
{
    /// <summary>改称 of a section, a department or a ward.</summary>
    public sealed record Rename(UnitId Unit, string Name) : UnitChange(Unit);

    /// <summary>Another department, another ward or another place in the 建制順. A department stays in its ward.</summary>
    /// <param name="Order">建制順 under the new parent.</param>
    public sealed record Move(UnitId Unit, UnitId Parent, int Order) : UnitChange(Unit);

    /// <summary>分割: <paramref name="Unit"/> goes on with the sheet, the new units get sheets of their own.</summary>
    /// <param name="Name">What goes on is called so from then; null where it keeps its name.</param>
    public sealed record Divide(UnitId Unit, IReadOnlyList<NewUnit> New, string? Name = null) : UnitChange(Unit);

    /// <summary>統合: <paramref name="Unit"/> goes on with its sheet, the others end; all texts stand beside it.</summary>
    /// <param name="Name">What goes on is called so from then; null where it keeps its name.</param>
    public sealed record Join(UnitId Unit, IReadOnlyList<UnitId> Joined, string? Name = null) : UnitChange(Unit);

    /// <summary>廃止 with its reason: 「―」 in reports from then on.</summary>
    public sealed record Close(UnitId Unit, string Reason) : UnitChange(Unit);
}
