using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>When the last gate of a phase has shut, the ward's coordinators get a summary of who has answered and who has not.</summary>
public static class ClosingSummaryRule
{
    /// <returns>The wake is when a phase's last gate passes its closing, also where a returned sheet stays open longer.</returns>
    public static (WardHead Head, IReadOnlyList<WantedMail> Mails, DateTimeOffset? Wake) Apply(OpenCycle cycle, WardState ward, DateTimeOffset now)
    {
        var head = ward.Head.Body;
        List<WantedMail> mails = [];
        DateTimeOffset? wake = null;
        foreach (var phase in cycle.Scheme.Phases.Select(p => p.Id))
        {
            var occasion = $"closing:{phase}";
            if (ShutAt(cycle, ward, phase) is { } shutAt && shutAt > now)
            {
                wake = wake < shutAt ? wake : shutAt;
                continue;
            }

            if (head.Planned?.Contains(occasion) ?? false)
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

        return (head, mails, wake);
    }

    /// <summary>Every sheet is past the closing; one that was returned or reopened may still be open on its own.</summary>
    public static bool IsShut(OpenCycle cycle, WardState ward, PhaseId phase, DateTimeOffset now) => !(ShutAt(cycle, ward, phase) > now);

    /// <summary>The latest closing of sheets whose gate is not shut yet; null where all are. Who has left for another ward (組織改正) is waited for there.</summary>
    private static DateTimeOffset? ShutAt(OpenCycle cycle, WardState ward, PhaseId phase) =>
        ward.Sheets.Where(s => s.Body.State(phase).Gate != Gate.Shut && !s.Body.IsAbsent(phase))
            .Max(s => (DateTimeOffset?)cycle.Timetable.For(ward.Head.Body, s.Body, phase, PhaseDateKind.Closing));

    private static IEnumerable<Post> Coordinators(WardState ward) =>
        ward.Posts.Select(p => p.Body).Where(p => p.Role is PostRole.Coordinator or PostRole.Secretariat && p.Addresses.Count > 0);
}
