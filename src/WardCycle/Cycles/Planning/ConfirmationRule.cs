using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// Asks the head to confirm what came in: one mail after the submission, then on the plan's days, only the newest that has
/// come. Stops at the confirmation, at the return to the clerk and at a newer revision, which asks anew.
/// </summary>
public static class ConfirmationRule
{
    public static RuleAnswer Apply(SheetMoment at)
    {
        if (at.Phase.Confirm is not { } plan || !ConfirmRule.Awaits(at.Phase, at.State) || at.State.SubmittedAt is not { } submitted)
        {
            return RuleAnswer.Nothing(at.State);
        }

        var mornings = plan.After.Order().Select(n => MunicipalTime.At(at.Cycle.Days.Add(MunicipalTime.DayOf(submitted), n), at.Office.From)).ToList();
        DateTimeOffset? wake = mornings.Where(m => m > at.Now).Select(m => (DateTimeOffset?)m).FirstOrDefault();
        var number = mornings.Count(m => m <= at.Now);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"confirm:{at.State.Revision}:{number}");
        if (at.State.HasPlanned(occasion))
        {
            return RuleAnswer.Nothing(at.State, wake);
        }

        var when = at.MailTime(at.Now);
        return new(
            at.State.Plan(occasion),
            [.. at.Recipients.Where(p => ConfirmRule.MayConfirm(at.Sheet, p))
                .Select(post => new WantedMail(MailPurpose.Confirmation, at.Phase.Id, [at.Sheet.Id], post, occasion, when, at.State.Revision))],
            wake);
    }
}
