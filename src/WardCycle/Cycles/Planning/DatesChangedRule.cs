using System.Globalization;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// Tells a section that was invited and still owes its answer of a changed due or closing date, once per change. A returned
/// sheet has its own 再提出期限: it is told only where that one moved too.
/// </summary>
public static class DatesChangedRule
{
    public static RuleAnswer Apply(SheetMoment at)
    {
        if (at.Cycle.Cycle.DateChanges is not { Count: > 0 } || at.State.Gate != Gate.Open || !at.State.IsMissing || at.State.InvitedOn is null)
        {
            return RuleAnswer.Nothing(at.State);
        }

        var change = at.Cycle.Timetable.Told(at.Phase.Id, at.Ward.Head.Body, at.Sheet);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"dates:{change?.Version}");
        if (change is null || at.State.HasPlanned(occasion) || (at.State.Returned is not null && !at.State.HasPlanned(MovedDays.Occasion(change))))
        {
            return RuleAnswer.Nothing(at.State);
        }

        var when = at.MailTime(at.Now);
        return new(
            at.State.Plan(occasion),
            [.. at.Asked.Select(post => new WantedMail(MailPurpose.DatesChanged, at.Phase.Id, [at.Sheet.Id], post, occasion, when))]);
    }
}
