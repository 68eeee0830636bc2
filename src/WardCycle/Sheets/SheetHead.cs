using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>A sheet's state without its texts: what a pass and the board read.</summary>
/// <param name="Units">Who answers, lead first; more than one for a joint sheet.</param>
/// <param name="Shared">Fields whose text is another sheet's (the lead's).</param>
public sealed record SheetHead(
    SheetId Id,
    IReadOnlyList<UnitId> Units,
    IReadOnlyDictionary<PhaseId, PhaseState> Phases,
    IReadOnlyList<SharedField>? Shared = null)
{
    public UnitId Lead => Units[0];

    public PhaseState State(PhaseId phase) => Phases.GetValueOrDefault(phase) ?? PhaseState.Untouched;

    public SheetHead With(PhaseId phase, PhaseState state) =>
        this with { Phases = new SortedDictionary<PhaseId, PhaseState>(Phases.ToDictionary(), PhaseOrder) { [phase] = state } };

    public SheetId? SharedFrom(FieldId field) => Shared?.FirstOrDefault(s => s.Field == field)?.Lead;

    /// <summary>Every public field of the phase belongs to another sheet: this one is answered there.</summary>
    public bool IsFilledByLead(PhaseScheme phase) =>
        Shared is { Count: > 0 } && phase.Fields.Where(f => f.IsPublic).All(f => SharedFrom(f.Id) is not null);

    /// <summary>Whose answers count in a phase: this sheet, or the lead's where it owns all that is asked.</summary>
    public SheetId AnsweredBy(PhaseScheme phase) =>
        IsFilledByLead(phase) ? SharedFrom(phase.Fields.First(f => f.IsPublic).Id)!.Value : Id;

    private static readonly Comparer<PhaseId> PhaseOrder = Comparer<PhaseId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));
}
