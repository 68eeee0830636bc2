using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// Asks whose turn it is to confirm what came in: one mail when the turn comes, then on the plan's days, only the newest that
/// has come. Stops at the confirmation, at the return to the clerk and at a newer revision, which asks anew. Where nobody
/// holds the post that would confirm (欠員), the ward's secretariat is told instead.
/// </summary>
public static class ConfirmationRule
{
    public static RuleAnswer Apply(SheetMoment at)
    {
        if (at.Phase.Confirm is not { } plan || !ConfirmRule.Awaits(at.Phase, at.State) || ConfirmRule.Turn(at.Phase, at.State) is not { } step
            || Begun(at.State, step) is not { } begun || at.WaitsForRoster)
        {
            return RuleAnswer.Nothing(at.State);
        }

        var mornings = plan.After.Order().Select(n => MunicipalTime.At(at.Cycle.Days.Add(MunicipalTime.DayOf(begun), n), at.Office.From)).ToList();
        DateTimeOffset? wake = mornings.Where(m => m > at.Now).Select(m => (DateTimeOffset?)m).FirstOrDefault();
        var number = mornings.Count(m => m <= at.Now);
        var (purpose, word) = step == Confirmer.Head ? (MailPurpose.Confirmation, "confirm") : (MailPurpose.DepartmentConfirmation, "confirm-department");
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{word}:{at.State.Revision}:{number}");
        List<Post> asked = [.. ConfirmRule.Asked(step, at)];
        List<Post> told = asked.Count > 0 ? asked : [.. at.Ward.Office(at.Today)];
        if (at.State.HasPlanned(occasion) || told.Count == 0)
        {
            return RuleAnswer.Nothing(at.State, wake);
        }

        var when = at.MailTime(at.Now);
        return new(
            at.State.Plan(occasion),
            [.. told.Select(post => new WantedMail(purpose, at.Phase.Id, [at.Sheet.Id], post, occasion, when, at.State.Revision))],
            wake);
    }

    /// <summary>When the step's turn came: with the submission, or with the head's confirmation.</summary>
    private static DateTimeOffset? Begun(PhaseState state, Confirmer step) =>
        step == Confirmer.Department && state.Confirmed is { } head ? head.At : state.SubmittedAt;
}
