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
            [.. Told(at).Select(post => new WantedMail(MailPurpose.Escalation, at.Phase.Id, [at.Sheet.Id], post, Occasion, when))]);
    }

    /// <summary>True where the board proposes to tell the superior.</summary>
    public static bool IsProposed(SheetMoment at) => IsProposable(at) && at.Today >= ProposedFrom(at);

    /// <summary>Each answering post's superior, upward past superiors who answer themselves (the same person in another post) or cannot be reached; each person once.</summary>
    public static IEnumerable<Post> Superiors(SheetMoment at)
    {
        var answering = at.Ward.Answering(at.Sheet, at.Today).ToList();
        var asked = answering.Select(p => p.Holder).Where(h => h.Length > 0).ToHashSet(StringComparer.Ordinal);
        return answering.Where(p => p.Role.LeadsItsUnit())
            .Select(p => Above(at, p, asked))
            .OfType<Post>()
            .DistinctBy(p => p.Holder.Length > 0 ? p.Holder : p.Id.Value);
    }

    /// <summary>The superiors; at last the secretariat.</summary>
    private static List<Post> Told(SheetMoment at) => Superiors(at).ToList() is { Count: > 0 } superiors ? superiors : [.. at.Ward.Office(at.Today)];

    private static bool IsProposable(SheetMoment at) =>
        at.State.IsMissing && at.State.InvitedOn is not null && !at.IsFilledByLead && !at.State.HasPlanned(Occasion);

    private static DateOnly ProposedFrom(SheetMoment at) =>
        at.Cycle.Days.Add(at.Dates.DueDay, at.Cycle.Scheme.Escalation.AfterDays);

    private static Post? Above(SheetMoment at, Post post, HashSet<string> asked)
    {
        var seen = new HashSet<PostId>();
        for (var id = post.Superior; id is { } next && seen.Add(next) && at.Ward.Post(next)?.Body is { } superior; id = superior.Superior)
        {
            if (superior.Addresses.Count > 0 && !asked.Contains(superior.Holder) && (superior.Validity?.Holds(at.Today) ?? true))
            {
                return superior;
            }
        }

        return null;
    }
}
