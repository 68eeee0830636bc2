using WardCycle.Cycles;
using WardCycle.Mail;

namespace WardCycle.Secretariat.Board;

/// <summary>送信待ち: mails that are planned and not sent yet.</summary>
/// <param name="At">When the first one can go out (record time); null while the cycle is paused or on hold.</param>
public sealed record MailsAhead(int Count, DateTimeOffset? At)
{
    /// <summary>Null where none waits.</summary>
    public static MailsAhead? Of(OpenCycle open, WardState ward, DateTimeOffset now) => ward.OpenMails.Count == 0
        ? null
        : new(ward.OpenMails.Count, IsSending(open) ? ward.OpenMails.Min(m => MailHours.Of(open, ward, m.Body, now)) : null);

    public static bool IsSending(OpenCycle open) => open.Cycle is { Status: CycleStatus.Running, OnHold: false };
}
