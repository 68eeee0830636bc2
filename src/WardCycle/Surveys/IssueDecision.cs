using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Surveys;

/// <summary>課題: written down with an owner and a date, put off only with a reason, done with what was done.</summary>
public static class IssueDecision
{
    public static CycleVerdict Add(SurveyCase at, SurveyCommand.AddIssue command)
    {
        var problems = Problems(at, command.Owner, command.Due).ToList();
        if (TypedText.Check("text", "課題", command.Text) is { } missing)
        {
            problems.Insert(0, missing);
        }

        if (command.Survey is { } survey && at.Held(survey, command.Period ?? "") is null)
        {
            problems.Add(new("survey", "アンケートと時期を選び直してください。"));
        }

        if (problems.Count > 0)
        {
            return new CycleVerdict.Refused(problems);
        }

        var number = 1 + at.State.Issues.Where(i => i.Body.Ward == command.Ward).Select(i => i.Body.Number).DefaultIfEmpty().Max();
        var issue = new WardIssue(
            command.Ward, number, TypedText.Clean(command.Text), command.Owner, NameOf(at, command.Owner), command.Due, at.Now, at.Actor.AuditName, command.Survey, command.Survey is null ? null : command.Period);
        return SurveyDecision.Accept(
            "issue.added", $"課題{number}「{issue.Text}」を記録しました（担当 {issue.OwnerName}、期日 {Era.Date(issue.Due)}）。",
            $"課題{number}を記録しました。", Record.Change.New(Keys.WardIssue(command.Ward, number), issue));
    }

    public static CycleVerdict Change(SurveyCase at, SurveyCommand.ChangeIssue command)
    {
        if (at.State.Issue(command.Ward, command.Number) is not { Body.DoneOn: null } issue)
        {
            return Gone;
        }

        if (issue.Body.HandedOn is not null)
        {
            return HandedOn;
        }

        if (issue.Body.Owner == command.Owner && issue.Body.Due == command.Due)
        {
            return new CycleVerdict.Unchanged("担当と期日は、もとのままです。");
        }

        var problems = Problems(at, command.Owner, command.Due).Concat(TypedText.Check("reason", "変更の理由", command.Reason) is { } missing ? [missing] : Array.Empty<Problem>()).ToList();
        if (problems.Count > 0)
        {
            return new CycleVerdict.Refused(problems);
        }

        var change = new IssueChange(issue.Body.OwnerName, issue.Body.Due, TypedText.Clean(command.Reason), at.Now, at.Actor.AuditName);
        var next = issue.Body with { Owner = command.Owner, OwnerName = NameOf(at, command.Owner), Due = command.Due, Changes = [.. issue.Body.Changes ?? [], change] };
        return SurveyDecision.Accept(
            "issue.changed", $"課題{next.Number}の担当・期日を変更しました（担当 {next.OwnerName}、期日 {Era.Date(next.Due)}）。理由：{change.Reason}",
            $"課題{next.Number}の担当・期日を変更しました。", issue.To(next));
    }

    public static CycleVerdict Close(SurveyCase at, SurveyCommand.CloseIssue command)
    {
        if (at.State.Issue(command.Ward, command.Number) is not { } issue)
        {
            return Gone;
        }

        if (issue.Body.DoneOn is not null)
        {
            return new CycleVerdict.Unchanged($"課題{command.Number}は、すでに対応済みです。");
        }

        if (issue.Body.HandedOn is not null)
        {
            return HandedOn;
        }

        List<Problem> problems = [.. TypedText.Check("done", "対応した内容", command.Done) is { } missing ? [missing] : Array.Empty<Problem>()];
        if (command.On > at.Today)
        {
            problems.Add(new("doneOn", "対応した日は今日以前の日にしてください。"));
        }

        return problems.Count > 0
            ? new CycleVerdict.Refused(problems)
            : SurveyDecision.Accept(
                "issue.done", $"課題{command.Number}に対応しました（{Era.Date(command.On)}）：{TypedText.Clean(command.Done)}",
                $"課題{command.Number}を対応済みにしました。", issue.To(issue.Body with { DoneOn = command.On, Done = TypedText.Clean(command.Done) }));
    }

    private static CycleVerdict.Refused HandedOn { get; } = CycleVerdict.Refuse("", "この課題は、次の年度のサイクルに引き継がれています。そちらの「課題」で記録してください。");

    private static CycleVerdict.Refused Gone { get; } = CycleVerdict.Refuse("", "その課題は見つからないか、対応済みです。画面を読み込み直してください。");

    private static IEnumerable<Problem> Problems(SurveyCase at, UnitId owner, DateOnly due)
    {
        if (at.Units.All(u => u.Id != owner))
        {
            yield return new("owner", "担当の所属を選んでください。");
        }

        if (due < at.Today)
        {
            yield return new("due", "期日は今日以後の日にしてください。");
        }
    }

    private static string NameOf(SurveyCase at, UnitId owner) => at.Units.First(u => u.Id == owner).NameAt(at.Today);
}
