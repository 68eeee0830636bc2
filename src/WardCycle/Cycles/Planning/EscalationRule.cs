using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// A missing answer is told to the superior some working days after the due date. The board proposes it; this rule
/// sends it by itself only where the scheme says so.
/// </summary>
public static class EscalationRule
{
    private const string Occasion = "escalation";

    public static RuleAnswer Apply(SheetMoment at)
    {
        var plan = at.Cycle.Scheme.Escalation;
        if (!plan.Automatic || !IsProposable(at))
        {
            return RuleAnswer.Nothing(at.State);
        }

        var from = MunicipalTime.At(ProposedFrom(at), at.Office.From);
        if (at.Now < from)
        {
            return RuleAnswer.Nothing(at.State, from);
        }

        var when = at.MailTime(at.Now);
        return new(
            at.State.Plan(Occasion),
            [.. Superiors(at).Select(post => new WantedMail(MailPurpose.Escalation, at.Phase.Id, [at.Sheet.Id], post, Occasion, when))]);
    }

    /// <summary>True where the board proposes to tell the superior.</summary>
    public static bool IsProposed(SheetMoment at) => IsProposable(at) && at.Today >= ProposedFrom(at);

    /// <summary>Each answering post's superior, upward past superiors who are the same person or cannot be reached; each once.</summary>
    public static IEnumerable<Post> Superiors(SheetMoment at) =>
        at.Ward.Answering(at.Sheet, at.Today)
            .Where(p => p.Role.LeadsItsUnit())
            .Select(p => Above(at.Ward, p))
            .OfType<Post>()
            .DistinctBy(p => p.Id);

    private static bool IsProposable(SheetMoment at) =>
        at.State.IsMissing && at.State.InvitedOn is not null && !at.IsFilledByLead && !at.State.HasPlanned(Occasion);

    private static DateOnly ProposedFrom(SheetMoment at) =>
        at.Cycle.Days.Add(at.Dates.DueDay, at.Cycle.Scheme.Escalation.AfterDays);

    private static Post? Above(WardState ward, Post post)
    {
        var seen = new HashSet<PostId>();
        for (var id = post.Superior; id is { } next && seen.Add(next) && ward.Post(next)?.Body is { } superior; id = superior.Superior)
        {
            if (superior.Holder != post.Holder && superior.Addresses.Count > 0)
            {
                return superior;
            }
        }

        return null;
    }
}
