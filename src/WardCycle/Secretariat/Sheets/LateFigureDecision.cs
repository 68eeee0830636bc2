using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>未確定: a figure comes later; the sheet is open again until that day. What was submitted stays in force until then.</summary>
public static class LateFigureDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.ReopenForLateFigure command, PhaseScheme phase)
    {
        var state = at.Sheet.State(phase.Id);
        List<Problem> problems = [];
        if (state.Revision == 0)
        {
            problems.Add(new("", "まだ提出されていません。未確定の数値は、提出されたシートに記録します。"));
        }
        else if (state.Outside is not null)
        {
            problems.Add(new("", "評価対象外（―）のシートは再開できません。先に対象外を取り消してください。"));
        }

        if (TypedText.Check("reason", "再開の理由", command.Reason) is { } reason)
        {
            problems.Add(reason);
        }

        if (DayRule.Check(at, "finalBy", "確定予定日", command.FinalBy) is { } day)
        {
            problems.Add(day);
        }

        return problems.Count > 0 ? new SheetVerdict.Refused(problems) : Accept(at, command, phase, state);
    }

    private static SheetVerdict.Accepted Accept(SheetCase at, SheetCommand.ReopenForLateFigure command, PhaseScheme phase, PhaseState state)
    {
        var reason = TypedText.Clean(command.Reason);
        var day = Era.DateWithWeekday(command.FinalBy);
        var sheet = at.Sheet.With(phase.Id, state with { Gate = Gate.Open, LateFigure = new(command.FinalBy, state.Revision, reason, At: at.Now) });
        var occasion = string.Create(CultureInfo.InvariantCulture, $"late:{state.Revision}:{at.Now.ToUnixTimeMilliseconds()}");
        var mails = SheetMails.ToAnswering(at.At(sheet, phase), MailPurpose.LateFigure, occasion, state.Revision);
        return new(
            sheet, phase.Id, "sheet.reopened",
            $"{at.Name}の「{phase.Label}」を未確定の数値のため{day}まで再開しました。理由：{reason}",
            $"{at.Name}の「{phase.Label}」を「未確定」とし、{day}まで入力できるようにしました。{SheetMails.Notice(at, mails)}")
        {
            Mails = [.. mails.Select(m => m with { Memo = reason })],
        };
    }
}
