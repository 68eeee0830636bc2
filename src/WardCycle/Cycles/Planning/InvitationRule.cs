using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>Invites once when the gate is open and nothing has come yet. A cycle begun after the closing invites nobody: no flood of mails. A ward that has to confirm its roster is invited once it has.</summary>
public static class InvitationRule
{
    private const string Occasion = "invitation";

    public static RuleAnswer Apply(SheetMoment at)
    {
        if (at.State.Gate != Gate.Open || at.State.InvitedOn is not null || !at.State.IsMissing || at.State.Returned is not null || at.WaitsForRoster)
        {
            return RuleAnswer.Nothing(at.State);
        }

        var when = at.MailTime(at.Dates.Opening);
        return new(
            at.State with { InvitedOn = MunicipalTime.DayOf(when) },
            [.. at.Asked.Select(post => new WantedMail(MailPurpose.Invitation, at.Phase.Id, [at.Sheet.Id], post, Occasion, when))]);
    }
}
