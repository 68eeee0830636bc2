using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Secretariat;

/// <summary>The secretariat's hands on a ward's mails: head, mail and audit row in one commit, then the bell.</summary>
public sealed class WardCommands(IRecordStore store, CycleReader cycles, IDoorbell bell, TimeProvider time)
{
    /// <summary>Days.</summary>
    public const int LongestStop = 90;

    private const int Attempts = 8;

    public async Task<CommandResult> Do(Actor actor, CycleId cycle, UnitId ward, WardCommand command, CancellationToken cancel = default)
    {
        if (SheetAccess.Check(actor, ward) is { } problem)
        {
            return new CommandResult.Refused([problem]);
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Try(actor, cycle, ward, command, attempt, cancel) is { } result)
            {
                return result;
            }
        }

        return CommandResult.Refuse("", "ほかの操作と重なったため、何も変更していません。少し待ってから、もう一度操作してください。");
    }

    /// <summary>Null on a conflict.</summary>
    private async Task<CommandResult?> Try(Actor actor, CycleId cycle, UnitId ward, WardCommand command, int attempt, CancellationToken cancel)
    {
        if (!IdRule.Allows(cycle.Value) || !IdRule.Allows(ward.Value)
            || await cycles.Find(cycle, cancel) is not { } open
            || (await store.Get(open.WardPartition(ward), Keys.WardHead, cancel))?.As<WardHead>() is not { } head)
        {
            return CommandResult.Refuse("", "その区は見つかりません。一覧から選び直してください。");
        }

        if (WardAccess.Check(open.Cycle.Status, command) is { } ended)
        {
            return new CommandResult.Refused([ended]);
        }

        var now = open.Now(time);
        var decided = command switch
        {
            WardCommand.SettleMail settle => await Settle(open.WardPartition(ward), head, settle, actor, now, cancel),
            WardCommand.StopMails stop => Stop(head, stop, now),
            _ => throw new InvalidOperationException("Unknown command."),
        };
        if (decided.Problem is { } refused)
        {
            return new CommandResult.Refused([refused]);
        }

        var audit = new AuditRow(now, actor.AuditName, decided.What, decided.Text, decided.Sheet, decided.Phase?.Value);
        List<Change> changes = [.. decided.Changes, Change.New(Keys.Audit(now, AuditTie.Of(audit, attempt)), audit)];
        return await store.CommitAndRing(open.WardPartition(ward), changes, () => bell.Ring(cycle, Subject.Ward(ward)), cancel)
            ? new CommandResult.Done(decided.Text)
            : null;
    }

    private async Task<Decided> Settle(
        string partition, Stored<WardHead> head, WardCommand.SettleMail command, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (!IdRule.Allows(command.Mail.Value) || await store.Get(partition, Keys.Mail(command.Mail), cancel) is not { } row)
        {
            return Decided.Refuse("", "そのメールは見つかりません。画面を更新して確かめてください。");
        }

        if (command.Verdict == MailVerdict.Told && TypedText.Check("reason", "伝えた方法", command.Reason) is { } missing)
        {
            return new([], "", "", missing);
        }

        var mail = row.As<MailRow>();
        var settlement = MailTrouble.Settle(mail, command.Verdict, actor.AuditName, now, TypedText.Clean(command.Reason));
        if (settlement is not MailSettlement.Settled settled)
        {
            return Decided.Refuse("", ((MailSettlement.Refused)settlement).Message);
        }

        var trouble = Math.Max(0, head.Body.MailTrouble + settled.Trouble);
        return new(
            [head.To(head.Body with { MailTrouble = trouble }), .. settled.Changes],
            "mail.settled",
            command.Verdict switch
            {
                MailVerdict.Sent => "メールが届いていることを記録しました。",
                MailVerdict.Bounced => "メールを不達として記録しました。",
                MailVerdict.Told => $"メールの内容を別の方法で伝えたことを記録しました。方法：{TypedText.Clean(command.Reason)}",
                _ => "メールをもう一度送るように指示しました。",
            },
            Sheet: mail.Body.Sheets is [var only] ? only : null,
            Phase: mail.Body.Phase);
    }

    private static Decided Stop(Stored<WardHead> head, WardCommand.StopMails command, DateTimeOffset now)
    {
        if (TypedText.Check("reason", "理由", command.Reason) is { } problem)
        {
            return new([], "", "", problem);
        }

        if (command.Until is { } last && StopRange(last, now) is { } wrong)
        {
            return new([], "", "", wrong);
        }

        if (command.Until is null && !(head.Body.MailStopUntil >= MunicipalTime.DayOf(now)))
        {
            return Decided.Refuse("", "この区のメールは止まっていません。");
        }

        var text = command.Until is { } until
            ? $"{Era.DateWithWeekday(until)}まで、区へのメールを止めます。理由：{TypedText.Clean(command.Reason)}"
            : $"区へのメールを再開します。理由：{TypedText.Clean(command.Reason)}";
        return new([head.To(head.Body with { MailStopUntil = command.Until })], command.Until is null ? "mails.resumed" : "mails.stopped", text);
    }

    /// <summary>A slip of the year must not silence a ward for good.</summary>
    private static Problem? StopRange(DateOnly until, DateTimeOffset now) =>
        until < MunicipalTime.DayOf(now) ? new("until", "停止する最後の日は、今日以降の日付で入力してください。")
        : until > MunicipalTime.DayOf(now).AddDays(LongestStop) ? new("until", $"停止できるのは{LongestStop}日先までです。日付を確かめてください。")
        : null;

    private sealed record Decided(
        IReadOnlyList<Change> Changes, string What, string Text, Problem? Problem = null, SheetId? Sheet = null, PhaseId? Phase = null)
    {
        public static Decided Refuse(string field, string message) => new([], "", "", new(field, message));
    }
}
