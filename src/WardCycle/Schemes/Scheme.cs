using WardCycle.Calendar;
using WardCycle.Organisation;

namespace WardCycle.Schemes;

/// <summary>One municipality's way of running the year, as data. Read from YAML by <c>SchemeLoader</c>; the language is described in README.md beside the shipped files.</summary>
/// <param name="Filler">Which kind of unit fills a sheet.</param>
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
    OfficeHours OfficeHours)
{
    public PhaseScheme Phase(PhaseId id) =>
        Phases.FirstOrDefault(p => p.Id == id) ?? throw new ArgumentException($"Scheme {Id} has no phase {id}.", nameof(id));

    public RatingScale Scale(string id) =>
        Scales.FirstOrDefault(s => s.Id == id) ?? throw new ArgumentException($"Scheme {Id} has no scale {id}.", nameof(id));

    public PhaseScheme PhaseOf(FieldId field) => Phases.First(p => p.Fields.Any(f => f.Id == field));

    public FieldScheme Field(FieldId id) => Phases.SelectMany(p => p.Fields).First(f => f.Id == id);
}
