using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>
/// 代理入力: a submission by the secretariat with its reason, after the closing too. The section gets the receipt; its
/// draft stays, so that nothing typed is lost. After the cycle's end no mail leaves any more, and none is planned.
/// </summary>
public static class OnBehalfDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.SubmitOnBehalf command, PhaseScheme phase)
    {
        if (at.Facts.Newest is { } newest && newest.Operation == command.Operation)
        {
            return new SheetVerdict.Unchanged($"この代理入力は受付済みです（受付番号 {newest.Receipt}）。");
        }

        var entry = new SheetEntry(phase.Id, Owned(at, phase, command.Answers), command.Base, 0);
        return Problems(at, command, entry) is { Count: > 0 } problems
            ? new SheetVerdict.Refused(problems)
            : Accept(at, command, phase, entry);
    }

    private static SheetVerdict.Accepted Accept(SheetCase at, SheetCommand.SubmitOnBehalf command, PhaseScheme phase, SheetEntry entry)
    {
        var state = at.Sheet.State(phase.Id);
        var closing = at.Cycle.Timetable.For(at.Ward.Head.Body, at.Sheet, phase.Id, PhaseDateKind.Closing);
        var revision = RevisionOf(at, command, entry, state.Revision + 1);
        var submitted = LateFigureRule.After(SheetRules.Submitted(state, revision.Number, at.Now, closing), phase, revision.Answers) with { DraftAt = state.DraftAt, Migrated = command.Migrated ? true : null };
        var sheet = at.Sheet.With(phase.Id, WordingRule.After(submitted, at.Facts.Newest?.Answers ?? Answers.None, revision.Answers));
        return new(
            sheet, phase.Id, command.Migrated ? "sheet.migrated" : "sheet.submitted-on-behalf",
            command.Migrated ? $"{at.Name}の「{phase.Label}」第{revision.Number}版を{revision.OnBehalfReason}から取り込みました。" : $"{at.Name}の「{phase.Label}」第{revision.Number}版を代理で入力しました（受付番号 {revision.Receipt}）。{SheetCheck.WordsOfEnd(state.Checked)}理由：{revision.OnBehalfReason}",
            $"{at.Name}の「{phase.Label}」を代理で入力しました。受付番号は {revision.Receipt} です。")
        {
            Rows =
            [
                Change.New(Keys.Revision(at.Sheet.Id, phase.Id, revision.Number), revision),
                .. command.Migrated || at.Cycle.Cycle.Status == CycleStatus.Finished ? [] : SubmissionMails.Receipts(at.Cycle, at.Ward, at.Sheet, phase.Id, revision.Number, at.Now),
            ],
            Withdrawn = SheetMails.Open(at, phase.Id, SheetMails.Asking),
        };
    }

    private static Revision RevisionOf(SheetCase at, SheetCommand.SubmitOnBehalf command, SheetEntry entry, int number) => new(
        at.Sheet.Id, entry.Phase, number, command.Base, entry.Answers,
        ReceiptNumber.Of(at.Cycle.Cycle.Uid, at.Ward.Ward, at.Sheet.Id, at.Cycle.Scheme.Phases.ToList().FindIndex(p => p.Id == entry.Phase) + 1, number),
        at.Now, at.Actor.AuditName, command.Operation,
        OnBehalfReason: TypedText.Clean(command.Reason), Origin: command.Migrated ? RevisionOrigin.Migrated : RevisionOrigin.OnBehalf);

    private static List<Problem> Problems(SheetCase at, SheetCommand.SubmitOnBehalf command, SheetEntry entry)
    {
        var state = at.Sheet.State(entry.Phase);
        var blocked = state switch
        {
            { Outside: not null } => "評価対象外（―）のシートには入力できません。先に対象外を取り消してください。",
            { Gate: Gate.NotYet } => "まだ受付を始めていません。開始日の後に入力してください。",
            _ when !at.Sheet.IsAbsent(entry.Phase) && at.Sheet.IsFilledByLead(at.Cycle.Scheme.Phase(entry.Phase)) => "この段階の内容は、幹事課のシートに入力してください。",
            _ when state.Revision != command.Base => $"入力の間に新しい提出がありました（現在は第{state.Revision}版）。最新の内容を見てから、入力し直してください。",
            _ => null,
        };
        List<Problem> problems = blocked is null ? [.. EntryCheck.Submission(at.Cycle.Scheme, at.Sheet, entry)] : [new("", blocked)];
        if (TypedText.Check("reason", "代理入力の理由", command.Reason) is { } reason)
        {
            problems.Add(reason);
        }

        if (command.Operation is not { Length: > 0 and <= 100 })
        {
            problems.Add(new("operation", "画面を開き直してから、もう一度送信してください。"));
        }

        return problems;
    }

    /// <summary>Only what the phase asks of this sheet.</summary>
    private static Answers Owned(SheetCase at, PhaseScheme phase, Answers typed) => new(phase.Fields
        .Where(f => at.Sheet.Types(f) && typed[f.Id].Length > 0)
        .ToDictionary(f => f.Id, f => LineEnds.ToLf(typed[f.Id])));
}
