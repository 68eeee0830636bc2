using WardCycle.Cycles;
using WardCycle.Mail;

namespace WardCycle.Secretariat;

/// <summary>Which commands on a ward's mails still make sense in a cycle's status.</summary>
public static class WardAccess
{
    /// <summary>After the end no mail leaves any more; what is known about one can still be written down.</summary>
    public static Problem? Check(CycleStatus status, WardCommand command) =>
        status is CycleStatus.Running or CycleStatus.Paused || command is WardCommand.SettleMail { Verdict: not MailVerdict.SendAgain }
            ? null
            : new("", "このサイクルは終了または中止しているため、メールは送られません。");
}
