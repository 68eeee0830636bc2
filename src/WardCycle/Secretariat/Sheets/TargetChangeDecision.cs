using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>
/// 目標変更: a revision of its own after the closing, by the section or by the secretariat on its behalf. Everything that
/// reads the newest revision (checks, later reports, next year) then goes by the changed text; the one before stays as the
/// revision before. A published edition stays as it was printed: a corrected one is the secretariat's wish. A check, a
/// review, a confirmation and the wording of a changed text speak of what they saw and end; drafts, late figures and reminders are left as they are.
/// </summary>
public static class TargetChangeDecision
{
    public const string What = "sheet.target-changed";

    public static SheetVerdict Decide(SheetCase at, SheetCommand.ChangeTarget command, PhaseScheme phase)
    {
        if (TargetChangeRule.Refusal(at.Cycle, at.Ward.Head.Body, at.Sheet, phase, at.Now) is { } refusal)
        {
            return SheetVerdict.Refuse("", refusal);
        }

        var newest = at.Facts.Newest ?? throw new InvalidOperationException("A submitted sheet has its revision.");
        var operation = Operation(at, command);
        if (newest.Operation == operation)
        {
            return new SheetVerdict.Unchanged($"この目標変更は受付済みです（受付番号 {newest.Receipt}）。");
        }

        var answers = Changed(at, command, phase, newest);
        return Problems(at, command, phase, newest, answers) is { Count: > 0 } problems
            ? new SheetVerdict.Refused(problems)
            : Accept(at, command, phase, newest.Answers, answers, operation);
    }

    private static SheetVerdict.Accepted Accept(SheetCase at, SheetCommand.ChangeTarget command, PhaseScheme phase, Answers before, Answers answers, string operation)
    {
        var state = at.Sheet.State(phase.Id);
        var change = new TargetChange(command.On, TypedText.Clean(command.Reason));
        var number = state.Revision + 1;
        var receipt = ReceiptNumber.Of(at.Cycle.Cycle.Uid, at.Ward.Ward, at.Sheet.Id, at.Cycle.Scheme.Phases.ToList().FindIndex(p => p.Id == phase.Id) + 1, number);
        var revision = new Revision(
            at.Sheet.Id, phase.Id, number, command.Base, answers, receipt, at.Now, at.Actor.AuditName, operation,
            Origin: at.Actor.Post is null ? RevisionOrigin.OnBehalf : RevisionOrigin.Link, Change: change);
        var changed = WordingRule.After(state, before, answers) with
        {
            Revision = number,
            SubmittedAt = at.Now,
            Checked = null,
            Review = null,
            Confirmed = null,
            DepartmentConfirmed = null,
            Migrated = null,
            Changes = [.. state.Changes ?? [], number],
        };
        changed = ConfirmRule.After(changed, phase, at.Sheet, at.Actor.Post is { } post ? at.Ward.Post(new(post))?.Body : null, at.Now);
        return new(
            at.Sheet.With(phase.Id, changed), phase.Id, What,
            $"{at.Name}の「{phase.Label}」の目標を変更しました（第{number}版、変更日 {Era.Date(command.On)}、受付番号 {receipt}）。{SheetCheck.WordsOfEnd(state.Checked)}理由：{change.Reason}",
            $"{at.Name}の目標変更を記録しました。受付番号は {receipt} です。変更前の内容は残り、これからの画面と報告書に並べて表示されます。")
        {
            Rows = [Change.New(Keys.Revision(at.Sheet.Id, phase.Id, number), revision)],
            Mails = Mails(at, phase, number),
        };
    }

    /// <summary>A copy to all of the sheet's posts, once to who holds several; the secretariat is told where it was not the one who wrote.</summary>
    private static IReadOnlyList<WantedMail> Mails(SheetCase at, PhaseScheme phase, int number)
    {
        var moment = at.At(phase);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"target-changed:{at.Sheet.Id}:{number}");
        var posts = at.Ward.Answering(at.Sheet, at.Today).Concat(at.Actor.Post is null ? [] : SheetMails.Coordinators(moment)).DistinctBy(p => p.Holder.Length > 0 ? p.Holder : p.Id.Value);
        return SheetMails.To(moment, posts, MailPurpose.TargetChanged, occasion, number);
    }

    private static Answers Changed(SheetCase at, SheetCommand.ChangeTarget command, PhaseScheme phase, Revision newest)
    {
        var fields = TargetChangeRule.Fields(at.Sheet, phase).Select(f => f.Id).ToHashSet();
        var values = newest.Answers.Values.Where(v => !fields.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value);
        foreach (var id in fields.Where(id => command.Answers[id].Length > 0))
        {
            values[id] = LineEnds.ToLf(command.Answers[id]);
        }

        return new(values);
    }

    private static List<Problem> Problems(SheetCase at, SheetCommand.ChangeTarget command, PhaseScheme phase, Revision newest, Answers answers)
    {
        if (newest.Number != command.Base)
        {
            return [new("", $"入力の間に新しい提出がありました（現在は第{newest.Number}版）。最新の内容を見てから、入力し直してください。")];
        }

        List<Problem> problems = [.. EntryCheck.Submission(at.Cycle.Scheme, at.Sheet, new(phase.Id, answers, command.Base, 0))];
        if (answers.SameAs(newest.Answers))
        {
            problems.Add(new(TargetChangeRule.Fields(at.Sheet, phase)[0].Id.Value, "目標がいまの内容と同じです。変更した内容を入力してください。"));
        }

        var first = at.Cycle.Cycle.FiscalYear.First;
        if (command.On < first || command.On > at.Today)
        {
            problems.Add(new("on", $"変更日は、{Era.Date(first)}から今日までの日にしてください。"));
        }

        if (TypedText.Check("reason", "変更の理由", command.Reason) is { } reason)
        {
            problems.Add(reason);
        }

        return problems;
    }

    /// <summary>The same form sent twice is one change.</summary>
    private static string Operation(SheetCase at, SheetCommand.ChangeTarget command) =>
        new SheetEntry(command.Phase, command.Answers, command.Base, 0, new(string.Create(CultureInfo.InvariantCulture, $"target-change {command.On:yyyy-MM-dd}"), TypedText.Clean(command.Reason), "", "")).Operation(at.Sheet.Id);
}
