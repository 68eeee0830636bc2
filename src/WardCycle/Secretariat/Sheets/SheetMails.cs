using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Mails that commands want, and those that they make pointless.</summary>
public static class SheetMails
{
    /// <summary>Everything that asks for an answer: pointless once it is there or no longer wanted.</summary>
    public static IReadOnlySet<MailPurpose> Asking { get; } = new HashSet<MailPurpose>
    {
        MailPurpose.Invitation, MailPurpose.ReminderBefore, MailPurpose.ReminderOnDay, MailPurpose.ReminderAfter,
        MailPurpose.DraftForgotten, MailPurpose.Returned, MailPurpose.Escalation, MailPurpose.DatesChanged,
    };

    /// <summary>What "agreed until" silences.</summary>
    public static IReadOnlySet<MailPurpose> Reminding { get; } = new HashSet<MailPurpose>
    {
        MailPurpose.ReminderBefore, MailPurpose.ReminderOnDay, MailPurpose.ReminderAfter, MailPurpose.DraftForgotten, MailPurpose.Escalation,
    };

    /// <summary>One mail to each answering post; where none can be reached (欠員), to the ward's coordinators.</summary>
    public static IReadOnlyList<WantedMail> ToAnswering(SheetMoment at, MailPurpose purpose, string occasion, int revision = 0) =>
        To(at, at.Asked, purpose, occasion, revision);

    public static IReadOnlyList<WantedMail> To(SheetMoment at, IEnumerable<Post> posts, MailPurpose purpose, string occasion, int revision = 0) =>
        [.. posts.Select(post => new WantedMail(purpose, at.Phase.Id, [at.Sheet.Id], post, occasion, at.MailTime(at.Now), revision))];

    public static IReadOnlyList<Post> Coordinators(SheetMoment at) => [.. at.Ward.Office(at.Today)];

    /// <summary>Planned mails about this sheet's phase alone. A claimed one is on its way; a digest is checked again at its claim.</summary>
    public static IReadOnlyList<Stored<MailRow>> Open(SheetCase at, PhaseId phase, IReadOnlySet<MailPurpose> purposes) =>
        [.. at.Ward.OpenMails.Where(m =>
            m.Body.State == MailState.Planned && m.Body.Phase == phase && purposes.Contains(m.Body.Purpose)
            && m.Body.Sheets is [var only] && only == at.Sheet.Id)];

    /// <summary>Where the person should know that nothing goes out at once.</summary>
    public static string Notice(SheetCase at, IReadOnlyList<WantedMail> mails)
    {
        if (at.Cycle.Cycle.Status == CycleStatus.Finished)
        {
            return "サイクルは終了しているため、メールは送られません。必要なときは、別の方法で所属に伝えてください。";
        }

        var count = mails.Sum(m => m.Post.Addresses.Count);
        if (count == 0)
        {
            return "宛先のある職がないため、メールは送られません。";
        }

        var first = mails.Min(m => m.NotBefore);
        return at.Cycle.Cycle is { Status: not CycleStatus.Running } or { OnHold: true }
            ? $"一時停止中または保留中のため、メール{count}通は再開後に送られます。"
            : first > at.Now
                ? $"メール{count}通は{Era.DateWithWeekday(MunicipalTime.DayOf(first))}の執務時間に送られます。"
                : $"メール{count}通を送ります。";
    }
}
