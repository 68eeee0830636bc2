using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Whose confirmation a submission waits for. Pure.</summary>
public static class ConfirmRule
{
    /// <summary>
    /// Whose turn it is: the first step that has not confirmed, or that has sent the revision back. At the closing too: what
    /// was submitted counts. 移行データ was confirmed on paper, and nobody is mailed for it.
    /// </summary>
    public static Confirmer? Turn(PhaseScheme phase, PhaseState state) =>
        phase.Confirm is { } plan && state is { Revision: > 0, Returned: null, Outside: null, Migrated: not true }
            ? plan.By.Where(step => Said(state, step) is null or { IsBack: true }).Cast<Confirmer?>().FirstOrDefault()
            : null;

    public static bool Awaits(PhaseScheme phase, PhaseState state) => Turn(phase, state) is { } step && Said(state, step) is null;

    public static bool IsSentBack(PhaseScheme phase, PhaseState state) => Turn(phase, state) is { } step && Said(state, step) is not null;

    public static SheetConfirmation? Said(PhaseState state, Confirmer step) => step == Confirmer.Head ? state.Confirmed : state.DepartmentConfirmed;

    public static PhaseState With(PhaseState state, Confirmer step, SheetConfirmation said) =>
        step == Confirmer.Head ? state with { Confirmed = said } : state with { DepartmentConfirmed = said };

    /// <summary>The posts that a step asks: the heads of the sheet's units, or their nearest superiors. None for a step that nobody can be asked for.</summary>
    public static IEnumerable<Post> Asked(Confirmer step, SheetMoment at) =>
        step == Confirmer.Head ? at.Recipients.Where(p => Leads(at.Sheet, p)) : EscalationRule.Superiors(at);

    public static bool Leads(SheetHead sheet, Post? post) => post is { } who && who.Role.LeadsItsUnit() && sheet.Units.Contains(who.Unit);

    /// <summary>A head who submits has confirmed by it: nobody is asked twice.</summary>
    public static PhaseState After(PhaseState state, PhaseScheme phase, SheetHead sheet, Post? by, DateTimeOffset now) =>
        phase.Confirm is { } plan && plan.By.Contains(Confirmer.Head) && Leads(sheet, by) ? state with { Confirmed = new(state.Revision, now, by!.Id.Value) } : state;

    /// <summary>Some phase asks the department: its posts need links of their own.</summary>
    public static bool AsksDepartment(Scheme scheme) => scheme.Phases.Any(p => p.Confirm?.By.Contains(Confirmer.Department) ?? false);
}
