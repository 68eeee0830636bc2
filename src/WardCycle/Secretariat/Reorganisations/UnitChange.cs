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
[JsonDerivedType(typeof(Found), "found")]
[JsonDerivedType(typeof(Follow), "follow")]
[JsonDerivedType(typeof(End), "end")]
public abstract record UnitChange(UnitId Unit)
{
    /// <summary>The unit in whose ward it is carried out.</summary>
    public virtual UnitId Place() => Unit;

    /// <summary>改称 of a section, a department or a ward.</summary>
    public sealed record Rename(UnitId Unit, string Name) : UnitChange(Unit);

    /// <summary>Another department, another ward or another place in the 建制順. A department takes its sections along.</summary>
    /// <param name="Order">建制順 under the new parent.</param>
    /// <param name="Along">Sections that go to another ward in the same commit, because they share a sheet or its fields; null for none. Never typed.</param>
    public sealed record Move(UnitId Unit, UnitId Parent, int Order, IReadOnlyList<Move>? Along = null) : UnitChange(Unit)
    {
        /// <summary>Every unit that goes, itself first.</summary>
        public IReadOnlyList<Move> All() => [this with { Along = null }, .. Along ?? []];

        public bool Takes(UnitId unit) => unit == Unit || Along?.Any(m => m.Unit == unit) == true;
    }

    /// <summary>
    /// 分割: <paramref name="Unit"/> goes on with the sheet, the new units get sheets of their own. Of a ward: new wards come into
    /// being and take departments and sections along (<see cref="NewUnit.Takes"/>), which keep their sheets.
    /// </summary>
    /// <param name="Name">What goes on is called so from then; null where it keeps its name.</param>
    public sealed record Divide(UnitId Unit, IReadOnlyList<NewUnit> New, string? Name = null) : UnitChange(Unit);

    /// <summary>
    /// 統合: <paramref name="Unit"/> goes on with its sheet, the others end; all texts stand beside it. Of wards: what stands in
    /// the others goes over to it.
    /// </summary>
    /// <param name="Name">What goes on is called so from then; null where it keeps its name.</param>
    public sealed record Join(UnitId Unit, IReadOnlyList<UnitId> Joined, string? Name = null) : UnitChange(Unit);

    /// <summary>廃止 with its reason: 「―」 in reports from then on.</summary>
    public sealed record Close(UnitId Unit, string Reason) : UnitChange(Unit);

    /// <summary>A ward comes into being out of another one, with its own sheets; nothing else stands in it yet. Never typed.</summary>
    public sealed record Found(UnitId Unit, UnitId From, NewUnit New) : UnitChange(Unit)
    {
        public override UnitId Place() => From;
    }

    /// <summary>A ward goes on with what another one did, which ends next: its own sheets read the other's beside them. Never typed.</summary>
    public sealed record Follow(UnitId Unit, UnitId Ended) : UnitChange(Unit);

    /// <summary>A ward in which nothing stands any more ends with the day before; its phases before the day go on in it. Never typed.</summary>
    public sealed record End(UnitId Unit, UnitId Successor) : UnitChange(Unit);
}
