using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// 依頼メール of a ward that wait to be sent, or that will be planned once its roster is confirmed: how many, and from which
/// hour on. What the planner would plan and what it has planned count together, so that the number is the same before the
/// button, in its answer and on the page afterwards, whether or not a pass has run meanwhile.
/// </summary>
/// <param name="Count">Mails: one per address.</param>
/// <param name="At">The first one's office hour (record time); <paramref name="Now"/> where it could go this minute.</param>
/// <param name="IsDue">Their phase is open; else they are those of the phase that opens next.</param>
public sealed record InvitationsAhead(int Count, DateTimeOffset At, DateTimeOffset Now, bool IsDue, CycleStatus Status, bool OnHold)
{
    /// <summary>Null where no phase that is open, and none that opens next, invites anybody.</summary>
    public static InvitationsAhead? Of(OpenCycle open, WardState ward, DateTimeOffset now)
    {
        var head = ward.Head.Body;
        var confirmed = ward with { Head = ward.Head with { Body = head with { RosterConfirmed = head.RosterConfirmed ?? new(now, "") } } };
        List<MailRow> due = [.. ward.OpenMails.Select(m => m.Body).Where(m => MailNeed.Pointless(open, ward, m, now) is null), .. Planned(open, confirmed, now)];
        due.RemoveAll(m => m.Purpose != MailPurpose.Invitation);
        return due.Count > 0
            ? new(due.Count, due.Min(m => MailHours.Of(open, ward, m, now)), now, true, open.Cycle.Status, open.Cycle.OnHold)
            : AtNextOpening(open, confirmed, now);
    }

    /// <summary>依頼メール5通を、令和8年11月24日（火）8時30分から順に送ります。</summary>
    public string Words =>
        OnHold ? $"依頼メール{Count}通は、保留を解除したあとに送ります。"
        : Status == CycleStatus.Paused ? $"依頼メール{Count}通は、サイクルを再開したあとに送ります。"
        : At <= Now ? $"依頼メール{Count}通を、これから順に送ります。"
        : $"依頼メール{Count}通を、{MailWords.Instant(At)}から順に送ります。";

    private static InvitationsAhead? AtNextOpening(OpenCycle open, WardState confirmed, DateTimeOffset now)
    {
        var next = open.Scheme.Phases.Select(p => open.Timetable.For(p.Id, PhaseDateKind.Opening)).Where(at => at > now).DefaultIfEmpty().Min();
        if (next == default)
        {
            return null;
        }

        var mails = Planned(open, confirmed, next).Where(m => m.Purpose == MailPurpose.Invitation).ToList();
        return mails.Count == 0 ? null : new(mails.Count, mails.Min(m => MailHours.Of(open, confirmed, m, next)), now, false, open.Cycle.Status, open.Cycle.OnHold);
    }

    private static IEnumerable<MailRow> Planned(OpenCycle open, WardState confirmed, DateTimeOffset at) =>
        WardPlanner.Plan(open, confirmed, at).Groups.SelectMany(g => g).OfType<Change.Insert>()
            .Where(c => c.Key.StartsWith(Keys.OpenMail(new("")), StringComparison.Ordinal))
            .Select(c => RecordJson.Read<MailRow>(c.Json));
}
