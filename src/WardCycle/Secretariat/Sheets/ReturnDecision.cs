using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>差戻し: opens the gate for this sheet until its own due date, even after the closing, and withdraws the check.</summary>
public static class ReturnDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.Return command, PhaseScheme phase)
    {
        var state = at.Sheet.State(phase.Id);
        if (Problems(at, command, state) is { Count: > 0 } problems)
        {
            return new SheetVerdict.Refused(problems);
        }

        var due = MunicipalTime.At(command.Due, at.Cycle.Timetable.Scheduled(phase.Id, PhaseDateKind.Due).Time);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"returned:{command.Revision}");
        var sheet = at.Sheet.With(phase.Id, state.Plan(occasion) with
        {
            Gate = Gate.Open,
            Returned = new(command.Revision, at.Now, due),
            Checked = null,
            AgreedUntil = null,
        });
        var reason = TypedText.Clean(command.Reason);
        var row = new ReturnRow(command.Revision, reason, at.Actor.Account, at.Now, due);
        var mails = SheetMails.ToAnswering(at.At(sheet, phase), MailPurpose.Returned, occasion, command.Revision);
        var day = Era.DateWithWeekday(command.Due);
        return new SheetVerdict.Accepted(
            sheet, phase.Id, "sheet.returned",
            $"{at.Name}の「{phase.Label}」第{command.Revision}版を差し戻しました。再提出期限は{day}です。理由：{reason}",
            $"{at.Name}の「{phase.Label}」を差し戻しました。再提出期限は{day}です。{Warning(at, command.Due)}{SheetMails.Notice(at, mails)}")
        {
            Mails = mails,
            Rows = [Change.New(Keys.Return(at.Sheet.Id, phase.Id, command.Revision), row)],
        };
    }

    private static List<Problem> Problems(SheetCase at, SheetCommand.Return command, PhaseState state)
    {
        List<Problem> problems = [];
        if (RevisionRule.Check(state, command.Revision) is { } revision)
        {
            problems.Add(revision);
        }
        else if (state.Returned is not null)
        {
            problems.Add(new("", "この版はすでに差し戻しています。再提出をお待ちください。"));
        }
        else if (state.Outside is not null)
        {
            problems.Add(new("", "評価対象外（―）のシートは差し戻せません。先に対象外を取り消してください。"));
        }

        if (TypedText.Check("reason", "差戻しの理由", command.Reason) is { } reason)
        {
            problems.Add(reason);
        }

        if (DayRule.Check(at, "due", "再提出期限", command.Due) is { } due)
        {
            problems.Add(due);
        }

        return problems;
    }

    private static string Warning(SheetCase at, DateOnly due) =>
        at.Cycle.Days.ClosedReason(due) is { } reason ? $"この日は閉庁日（{reason}）ですのでご注意ください。" : "";
}
