using WardCycle.Calendar;
using WardCycle.Organisation;

namespace WardCycle.Schemes;

/// <summary>One municipality's way of running the year, as data. Read from YAML by <c>SchemeLoader</c>; the language is described in README.md beside the shipped files.</summary>
/// <param name="Filler">Which kind of unit fills a sheet.</param>
/// <param name="ItemKinds">Kinds of <paramref name="Items"/>, in the order written.</param>
/// <param name="Items">Roots of the tree that the plan consists of; null for none.</param>
/// <param name="SheetPer">A kind of item: one sheet per item of it; null: one sheet per unit.</param>
/// <param name="AlsoFilledBy">Further kinds of units with a sheet of their own, such as working groups.</param>
/// <param name="Remarks">Combinations of answers that the checker points out beside its own checks.</param>
/// <param name="Standards">The room for the city's standards; null where the scheme knows none.</param>
/// <param name="Surveys">Surveys of visitors; null for none.</param>
/// <param name="Indicators">Figures that take the surveys' results.</param>
/// <param name="Care">Until when the cycle is watched: after the accounts close, so that late figures still have somebody awake.</param>
public sealed record Scheme(
    string Id,
    string Title,
    string Source,
    UnitKind Filler,
    IReadOnlyList<PhaseScheme> Phases,
    IReadOnlyList<RatingScale> Scales,
    ReminderPlan Reminders,
    EscalationPlan Escalation,
    ReportLayout Report,
    DateRule Care,
    OfficeHours OfficeHours,
    IReadOnlyList<ItemKind>? ItemKinds = null,
    IReadOnlyList<PlanItem>? Items = null,
    string? SheetPer = null,
    IReadOnlyList<UnitKind>? AlsoFilledBy = null,
    IReadOnlyList<RemarkScheme>? Remarks = null,
    StandardsScheme? Standards = null,
    IReadOnlyList<SurveyScheme>? Surveys = null,
    IReadOnlyList<SurveyIndicator>? Indicators = null)
{
    /// <summary>Whether units of a kind fill the scheme's own sheets.</summary>
    public bool IsFilledBy(UnitKind kind) => kind == Filler || (AlsoFilledBy ?? []).Contains(kind);

    /// <summary>All items in the order of the tree; none for a scheme without items.</summary>
    public IEnumerable<PlanItem> AllItems => (Items ?? []).SelectMany(i => i.Tree);

    public PlanItem? Item(ItemId id) => AllItems.FirstOrDefault(i => i.Id == id);

    public ItemKind ItemKind(string id) =>
        (ItemKinds ?? []).FirstOrDefault(k => k.Id == id) ?? throw new ArgumentException($"Scheme {Id} has no kind of item {id}.", nameof(id));

    /// <summary>A field's label with its item before it: the same label is asked for many items.</summary>
    public string LabelOf(FieldScheme field) => field.Item is { } id && Item(id) is { } item ? $"{item.Heading}：{field.Label}" : field.Label;

    /// <summary>From the root down to the item's parent; empty for a root.</summary>
    public IReadOnlyList<PlanItem> Ancestors(ItemId item) => [.. AllItems.Where(i => i.Id != item && i.Tree.Any(below => below.Id == item))];

    /// <summary>The field that a written id stands for at an item; the field of the sheet itself where the id is not asked per item.</summary>
    public FieldScheme? FieldAt(FieldId written, ItemId? item) =>
        Phases.SelectMany(p => p.Fields).FirstOrDefault(f => f.Base == written && (f.Item is null || f.Item == item));

    /// <summary>Good practice is shared (事例集): by the standards' room, or because a box on a form proposes it.</summary>
    public bool SharesCases => Standards is not null || Phases.Any(p => p.Fields.Any(f => f.Mark == TickMark.Case));

    public SurveyScheme? Survey(string id) => (Surveys ?? []).FirstOrDefault(s => s.Id == id);

    public PhaseScheme Phase(PhaseId id) =>
        Phases.FirstOrDefault(p => p.Id == id) ?? throw new ArgumentException($"Scheme {Id} has no phase {id}.", nameof(id));

    public RatingScale Scale(string id) =>
        Scales.FirstOrDefault(s => s.Id == id) ?? throw new ArgumentException($"Scheme {Id} has no scale {id}.", nameof(id));

    public PhaseScheme PhaseOf(FieldId field) => Phases.First(p => p.Fields.Any(f => f.Id == field));

    public FieldScheme Field(FieldId id) => Phases.SelectMany(p => p.Fields).First(f => f.Id == id);
}
