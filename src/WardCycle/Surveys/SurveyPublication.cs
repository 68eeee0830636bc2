using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Surveys;

/// <summary>アンケート結果の公表 (requirement 2.8): after the period, with its own decision, apart from the phases' editions; correction and withdrawal as there.</summary>
public static class SurveyPublication
{
    /// <summary>The field of 個人情報の確認.</summary>
    public const string CheckField = "personalDataChecked";

    public static CycleVerdict Publish(SurveyCase at, SurveyCommand.Publish command)
    {
        if (at.Held(command.Survey, command.Period) is not var (survey, period))
        {
            return SurveyDecision.Unknown;
        }

        if (!period.IsOver(at.Year, at.Today) || at.Answered == 0)
        {
            return CycleVerdict.Refuse("", at.Answered == 0 ? "回答がまだ一件もありません。用紙の件数を入力してから公表してください。" : "受付が終わってから公表してください。");
        }

        var newest = at.State.Edition(survey.Id, period.Id)?.Body;
        var problems = Problems(at, command, newest).ToList();
        if (problems.Count > 0)
        {
            return new CycleVerdict.Refused(problems);
        }

        var number = 1 + (newest?.Number ?? 0);
        var decision = command.Decision with { DocumentNumber = TypedText.Clean(command.Decision.DocumentNumber), Approver = TypedText.Clean(command.Decision.Approver) };
        var correction = TypedText.Clean(command.Correction) is { Length: > 0 } text ? text : null;
        var check = command.PersonalDataChecked ? new PersonalDataCheck(at.Actor.Account, at.Now, "") : null;
        var what = $"「{survey.NameIn(period, at.Year)}」の結果（第{number}版）を公表しました。";
        return SurveyDecision.Accept(
            "survey.published", $"{what}決裁日 {Era.Date(decision.DecidedOn)}、文書番号 {decision.DocumentNumber}、決裁者 {decision.Approver}。{(at.Unentered is { Count: > 0 } without ? $"用紙の回答がないところ：{Names(without)}。" : "")}{(check is null ? "" : "公表できない個人情報や氏名がないことを確認しました。")}{(correction is null ? "" : $"訂正：{correction}")}", what,
            Change.New(Keys.SurveyEdition(survey.Id, period.Id, number), new SurveyEdition(survey.Id, period.Id, number, decision, at.Now, command.Basis, at.Actor.AuditName, correction, Checked: check)));
    }

    public static CycleVerdict Withdraw(SurveyCase at, SurveyCommand.Withdraw command)
    {
        if (at.Held(command.Survey, command.Period) is not var (survey, period) || at.State.Edition(command.Survey, command.Period) is not { Body.Withdrawal: null } edition)
        {
            return CycleVerdict.Refuse("", "公表中の結果がありません。");
        }

        var reason = TypedText.Clean(command.Reason);
        return TypedText.Check("withdrawal", "取下げの理由", command.Reason) is { } problem
            ? new CycleVerdict.Refused([problem])
            : SurveyDecision.Accept(
                "survey.withdrawn", $"「{survey.NameIn(period, at.Year)}」の結果（第{edition.Body.Number}版）の公表を取り下げました。理由：{reason}",
                "公表を取り下げました。市のウェブサイトに掲載した分は、別に取り下げてください。", edition.To(edition.Body with { Withdrawal = reason }));
    }

    private static IEnumerable<Problem> Problems(SurveyCase at, SurveyCommand.Publish command, SurveyEdition? newest)
    {
        var data = command.Decision;
        if (command.Basis != at.State.Basis(command.Survey, command.Period))
        {
            yield return new("", "結果を表示した後に、件数か要約が変わりました。新しい結果を確かめてから、もう一度公表してください。");
        }

        if (at.Unentered is { Count: > 0 } unentered && !command.WithoutPaper)
        {
            yield return new("withoutPaper", $"用紙の件数が未入力のところがあります（{Names(unentered)}）。件数を入力するか、用紙の回答がないことを確かめて、その欄に印を付けてください。");
        }

        if (!command.PersonalDataChecked && !at.Open.Cycle.IsRehearsal)
        {
            yield return new(CheckField, "公表する内容を見て、公表できない個人情報や氏名がないことを確かめ、印を付けてください。");
        }

        if (data.DraftedOn > data.DecidedOn)
        {
            yield return new("draftedOn", "起案日は決裁日以前の日にしてください。");
        }

        if (data.DecidedOn > at.Today)
        {
            yield return new("decidedOn", "決裁日は今日以前の日にしてください。");
        }

        Problem?[] texts =
        [
            TypedText.Check("documentNumber", "文書番号", data.DocumentNumber, TypedText.MaxLine),
            TypedText.Check("approver", "決裁者", data.Approver, TypedText.MaxLine),
            newest is null ? null : TypedText.Check("correction", "訂正の内容", command.Correction),
        ];
        foreach (var problem in texts.OfType<Problem>())
        {
            yield return problem;
        }
    }

    private const int MostNamed = 10;

    /// <summary>The first of many, and how many more.</summary>
    private static string Names(IReadOnlyList<string> places) =>
        string.Join('、', places.Take(MostNamed)) + (places.Count > MostNamed ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ほか{places.Count - MostNamed}か所") : "");

    /// <summary>Where an edition's files stand.</summary>
    public static string Folder(Cycles.CycleRow cycle, string survey, string period, int edition) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PublicationPaths.PublicRoot(cycle)}survey-{survey}-{period}/{edition}/");
}
