using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Posts;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Secretariat;

/// <summary>The secretariat's hands on a ward's mails and posts: what it changes and the audit row in one commit, then the bell.</summary>
public sealed class WardCommands(IRecordStore store, CycleReader cycles, IDoorbell bell, TimeProvider time, IKeyRing keys)
{
    /// <summary>Days.</summary>
    public const int LongestStop = 90;

    public Task<CommandResult> Do(Actor actor, CycleId cycle, UnitId ward, WardCommand command, CancellationToken cancel = default) =>
        SheetAccess.Check(actor, ward) is { } problem
            ? Task.FromResult<CommandResult>(new CommandResult.Refused([problem]))
            : CommandTries.Run(attempt => Try(actor, cycle, ward, command, attempt, cancel));

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

        return command switch
        {
            WardCommand.SettleMail settle => await Write(actor, open, ward, (await Settle(open.WardPartition(ward), head, settle, actor, open.Now(time), cancel)).Verdict, attempt, cancel),
            WardCommand.StopMails stop => await Write(actor, open, ward, Stop(head, stop, open.Now(time)).Verdict, attempt, cancel),
            _ => await OnPosts(actor, open, ward, command, attempt, cancel),
        };
    }

    private async Task<CommandResult?> OnPosts(Actor actor, OpenCycle open, UnitId ward, WardCommand command, int attempt, CancellationToken cancel)
    {
        var partition = open.WardPartition(ward);
        if ((ward == Keys.City && !IsOfCity(command)) || await WardState.Read(store, partition, cancel) is not { } state)
        {
            return CommandResult.Refuse("", "その区は見つかりません。一覧から選び直してください。");
        }

        while (true)
        {
            var facts = await WardFactsReader.Read(store, partition, command, cancel);
            var verdict = WardDecision.Decide(new(open, state, facts, keys, actor, open.Now(time)), command);
            var result = await Write(actor, open, ward, verdict, attempt, cancel);
            if (result is not CommandResult.Done || verdict is not WardVerdict.Accepted { IsPartial: true })
            {
                return result;
            }

            (state, attempt) = (await WardState.Read(store, partition, cancel) ?? state, attempt + 100);
        }
    }

    /// <summary>The city's own partition has posts and mails, and no roster to confirm.</summary>
    private static bool IsOfCity(WardCommand command) => command is WardCommand.ChangePost or WardCommand.RecordStray or WardCommand.CheckAddresses;

    /// <summary>Null on a conflict.</summary>
    private async Task<CommandResult?> Write(Actor actor, OpenCycle open, UnitId ward, WardVerdict verdict, int attempt, CancellationToken cancel)
    {
        if (verdict is WardVerdict.Unchanged unchanged)
        {
            // By a commit whose answer, and with it the bell, may have been lost.
            await bell.Ring(open.Cycle.Id, Subject.Of(ward));
            return new CommandResult.Done(unchanged.Message);
        }

        if (verdict is not WardVerdict.Accepted accepted)
        {
            return new CommandResult.Refused(((WardVerdict.Refused)verdict).Problems);
        }

        if (accepted.Changes.Count >= RecordLimits.MaxChanges)
        {
            return CommandResult.Refuse("", "この職のシートが多いため、一度に変更できません。シートの画面から、リンクを一つずつ失効・再発行してください。");
        }

        await LinkIndexRow.Insert(store, open.Cycle.Id, ward, accepted.NewLinks, cancel);
        var now = open.Now(time);
        var audit = new AuditRow(now, actor.AuditName, accepted.What, accepted.Text, accepted.Sheet, accepted.Phase?.Value);
        List<Change> changes = [.. accepted.Changes, Change.New(Keys.Audit(now, AuditTie.Of(audit, attempt)), audit)];
        return await store.CommitAndRing(open.WardPartition(ward), changes, () => bell.Ring(open.Cycle.Id, Subject.Of(ward)), cancel)
            ? new CommandResult.Done(accepted.Text)
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

        var reason = TypedText.Clean(command.Reason);
        var text = command.Until is { } until
            ? $"{Era.DateWithWeekday(until)}まで、区へのメールを止めます。理由：{reason}"
            : $"区へのメールを再開します。理由：{reason}";
        return new([head.To(head.Body with { MailStopUntil = command.Until, MailStopReason = command.Until is null ? null : reason })], command.Until is null ? "mails.resumed" : "mails.stopped", text);
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

        public WardVerdict Verdict => Problem is { } problem ? new WardVerdict.Refused([problem]) : new WardVerdict.Accepted(Changes, What, Text, Sheet, Phase);
    }
}
