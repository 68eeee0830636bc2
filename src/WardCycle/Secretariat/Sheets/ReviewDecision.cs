using System.Globalization;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>
/// The reviewer's rating of a revision, in fields of its own: the self-rating is never touched. It may be given before or
/// after 内容確認 and after the phase has closed; a newer revision takes it out of force, as it does the check.
/// What a bureau or a meeting says is entered here by the secretariat: a link opens the sheet of its own unit and no other
/// (one that opened another unit's sheet before 決裁 would be a second way in), and bureaus have no account of their own.
/// </summary>
public static class ReviewDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.Review command, PhaseScheme phase)
    {
        var own = at.Sheet.Of(phase).Fields.Where(f => f.IsFromReviewer).ToList();
        var state = at.Sheet.State(phase.Id);
        if (own.Count == 0)
        {
            return SheetVerdict.Refuse("phase", "この段階には、事務局が評価する欄がありません。");
        }

        if (RevisionRule.Check(state, command.Revision) is { } newer)
        {
            return new SheetVerdict.Refused([newer]);
        }

        if (state.Returned is not null || state.Outside is not null)
        {
            return SheetVerdict.Refuse("", "差戻し中または評価対象外（―）のシートは評価できません。");
        }

        var answers = new Answers(own.Where(f => command.Answers[f.Id].Length > 0).ToDictionary(f => f.Id, f => LineEnds.ToLf(command.Answers[f.Id])));
        var elsewhere = phase.Fields.Where(f => !own.Contains(f)).Select(f => f.Id).ToHashSet();
        return AnswerCheck.Check(at.Cycle.Scheme, phase.Id, answers, submitting: true, elsewhere) is { Count: > 0 } problems
            ? new SheetVerdict.Refused(problems)
            : Accept(at, phase, state, answers);
    }

    private static SheetVerdict.Accepted Accept(SheetCase at, PhaseScheme phase, PhaseState state, Answers answers)
    {
        var number = (state.Reviews ?? 0) + 1;
        var text = string.Create(CultureInfo.InvariantCulture, $"{at.Name}の「{phase.Label}」第{state.Revision}版に、事務局の評価を記録しました。");
        return new(
            at.Sheet.With(phase.Id, state with { Review = new(number, state.Revision, at.Now), Reviews = number }), phase.Id, "sheet.reviewed", text, text)
        {
            Rows = [Change.New(Keys.Review(at.Sheet.Id, phase.Id, number), new ReviewRow(number, state.Revision, answers, at.Now, at.Actor.AuditName))],
        };
    }
}
