using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>A sheet's state without its texts: what a pass and the board read.</summary>
/// <param name="Units">Who answers, lead first; more than one for a joint sheet.</param>
/// <param name="Items">Items whose fields it asks; null: all.</param>
/// <param name="Filler">The kind of unit that fills it, where a phase names another one than the scheme; see <see cref="FieldScheme.Filler"/>.</param>
/// <param name="Item">The item that the sheet is for, where a scheme has one sheet per item.</param>
/// <param name="Shared">Fields whose text is another sheet's (the lead's).</param>
/// <param name="Absent">Units that the sheet does not speak for in some phases, because of a reorganisation (組織改正); null for none.</param>
/// <param name="Ended">Its unit was closed (廃止), or went on in another ward; null while it goes on.</param>
/// <param name="Roots">Sheets of this year out of which it came, readable beside it; null for none.</param>
/// <param name="Former">The same unit's sheet in the ward from which it came: phases in which this one is absent stand there.</param>
/// <param name="LastYear">Where last year's texts stand, where not on the sheet of the same name in the same ward.</param>
public sealed record SheetHead(
    SheetId Id,
    IReadOnlyList<UnitId> Units,
    IReadOnlyDictionary<PhaseId, PhaseState> Phases,
    IReadOnlyList<SharedField>? Shared = null,
    IReadOnlyList<ItemId>? Items = null,
    UnitKind? Filler = null,
    ItemId? Item = null,
    IReadOnlyList<UnitAbsence>? Absent = null,
    SheetEnd? Ended = null,
    IReadOnlyList<SheetRoot>? Roots = null,
    IReadOnlyList<SheetPlace>? LastYear = null,
    SheetPlace? Former = null)
{
    /// <summary>For whom it speaks in a phase: a joint sheet loses members, and a phase that a unit did not live to see is not its own.</summary>
    public IReadOnlyList<UnitId> UnitsIn(PhaseId phase) =>
        Absent is null ? Units : [.. Units.Where(u => !Absent.Any(a => a.Unit == u && a.Phases.Contains(phase)))];

    /// <summary>It is no part of the phase at all: no board, no count and no report of the phase names it.</summary>
    public bool IsAbsent(PhaseId phase) => Absent is not null && UnitsIn(phase).Count == 0;

    /// <summary>The sheet without a unit in some phases.</summary>
    public SheetHead Without(UnitId unit, IReadOnlyList<PhaseId> phases) => phases.Count == 0 ? this : this with
    {
        Absent =
        [
            .. (Absent ?? []).Where(a => a.Unit != unit),
            new UnitAbsence(unit, [.. (Absent ?? []).Where(a => a.Unit == unit).SelectMany(a => a.Phases).Concat(phases).Distinct()]),
        ],
    };

    /// <summary>Whether this sheet asks a field, itself or as another sheet's.</summary>
    public bool Asks(FieldScheme field) =>
        SharedFrom(field.Id) is not null || (field.Filler == Filler && (field.Item is not { } item || Items is null || Items.Contains(item)));

    /// <summary>Whether its people type the field: it is neither another sheet's nor the city's nor the reviewer's.</summary>
    public bool Types(FieldScheme field) => Asks(field) && SharedFrom(field.Id) is null && field.IsTyped;

    /// <summary>The phase with what this sheet asks of it.</summary>
    public PhaseScheme Of(PhaseScheme phase) => phase.Fields.All(Asks) ? phase : phase with { Fields = [.. phase.Fields.Where(Asks)] };

    /// <summary>Nothing is asked of this sheet in the phase: it waits for nobody.</summary>
    public bool AsksNothing(PhaseScheme phase) => IsAbsent(phase.Id) || !phase.Fields.Any(f => Asks(f) && f.IsTyped);

    /// <summary>The item of a sheet of its own, to be put behind the units' names; empty for a unit's sheet.</summary>
    public string ItemSuffix(Scheme scheme) => Item is { } id && scheme.Item(id) is { } item ? $"（{item.Heading}）" : "";

    public UnitId Lead => Units[0];

    public PhaseState State(PhaseId phase) => Phases.GetValueOrDefault(phase) ?? PhaseState.Untouched;

    public SheetHead With(PhaseId phase, PhaseState state) =>
        this with { Phases = new SortedDictionary<PhaseId, PhaseState>(Phases.ToDictionary(), PhaseId.Ordinal) { [phase] = state } };

    public SheetId? SharedFrom(FieldId field) => Shared?.FirstOrDefault(s => s.Field == field)?.Lead;

    /// <summary>Every public field of the phase belongs to another sheet: this one is answered there.</summary>
    public bool IsFilledByLead(PhaseScheme phase) =>
        AsksNothing(phase) || (Shared is { Count: > 0 } && phase.Fields.Where(f => f is { IsPublic: true, IsTyped: true } && Asks(f)).All(f => SharedFrom(f.Id) is not null));

    /// <summary>Whose answers count in a phase: this sheet, or the lead's where it owns all that is asked.</summary>
    public SheetId AnsweredBy(PhaseScheme phase) =>
        IsFilledByLead(phase) && phase.Fields.FirstOrDefault(f => f is { IsPublic: true, IsTyped: true } && Asks(f)) is { } field ? SharedFrom(field.Id) ?? Id : Id;
}
