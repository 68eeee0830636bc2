using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>When the last gate of a phase has shut, the ward's coordinators get a summary of who has answered and who has not.</summary>
public static class ClosingSummaryRule
{
    public static (WardHead Head, IReadOnlyList<WantedMail> Mails) Apply(OpenCycle cycle, WardState ward, DateTimeOffset now)
    {
        var head = ward.Head.Body;
        List<WantedMail> mails = [];
        foreach (var phase in cycle.Scheme.Phases.Select(p => p.Id))
        {
            var occasion = $"closing:{phase}";
            if ((head.Planned?.Contains(occasion) ?? false) || !IsShut(cycle, ward, phase, now))
            {
                continue;
            }

            head = head with { Planned = [.. head.Planned ?? [], occasion] };
            if (ward.Sheets.Any(s => s.Body.State(phase).InvitedOn is not null))
            {
                var when = cycle.Scheme.OfficeHours.OnOrAfter(now, cycle.Days);
                mails.AddRange(Coordinators(ward).Select(post => new WantedMail(MailPurpose.ClosingSummary, phase, [], post, occasion, when)));
            }
        }

        return (head, mails);
    }

    /// <summary>Every sheet is past the closing; one that was returned or reopened may still be open on its own.</summary>
    public static bool IsShut(OpenCycle cycle, WardState ward, PhaseId phase, DateTimeOffset now) =>
        ward.Sheets.All(s => s.Body.State(phase).Gate == Gate.Shut
            || now >= cycle.Timetable.For(ward.Head.Body, s.Body, phase, PhaseDateKind.Closing));

    private static IEnumerable<Post> Coordinators(WardState ward) =>
        ward.Posts.Select(p => p.Body).Where(p => p.Role is PostRole.Coordinator or PostRole.Secretariat && p.Addresses.Count > 0);
}
