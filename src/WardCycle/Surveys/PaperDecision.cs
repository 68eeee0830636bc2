using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Surveys;

/// <summary>Paper figures: checked against each other, and where figures stand already, only with a reason.</summary>
public static class PaperDecision
{
    /// <summary>Sheets of one place.</summary>
    public const int Most = 1_000_000;

    /// <summary>Places of one act.</summary>
    public const int MostPlaces = 600;

    public static string DistributedField => "distributed";

    public static string AnsweredField => "answered";

    public static string Field(string question, string grade) => $"count-{question}-{grade}";

    public static CycleVerdict Decide(SurveyCase at, SurveyCommand.RecordPaper command)
    {
        if (at.Held(command.Survey, command.Period) is not var (survey, period))
        {
            return SurveyDecision.Unknown;
        }

        if (at.Today < period.From.In(at.Year))
        {
            return CycleVerdict.Refuse("", $"このアンケートは{Era.DateWithWeekday(period.From.In(at.Year))}からです。始まってから入力してください。");
        }

        if (Problems(at, command, survey).ToList() is { Count: > 0 } problems)
        {
            return new CycleVerdict.Refused(problems);
        }

        var changed = command.Places.Where(p => at.State.Paper(new(survey.Id, period.Id, p.Place)) is not { } old || !old.SameAs(p)).ToList();
        return changed.Count == 0
            ? new CycleVerdict.Unchanged("入力された件数は、すでに記録されているものと同じです。")
            : Accept(at, command, changed, survey.NameIn(period, at.Year));
    }

    private static CycleVerdict.Accepted Accept(SurveyCase at, SurveyCommand.RecordPaper command, IReadOnlyList<PaperCounts> changed, string name)
    {
        var version = 1 + at.State.PapersOf(command.Survey, command.Period).Select(p => p.Version).DefaultIfEmpty().Max();
        var reason = TypedText.Clean(command.Reason) is { Length: > 0 } text ? text : null;
        var paper = new SurveyPaper(command.Survey, command.Period, version, changed, at.Now, at.Actor.AuditName, reason, command.FromFile);
        var what = $"「{name}」の用紙の回答数を{(command.FromFile ? "ファイルから" : "")}{(Corrects(at, command) ? "訂正" : "記録")}しました（{Places(at, changed)}）。";
        var published = at.State.Edition(command.Survey, command.Period) is { Body.Withdrawal: null };
        return SurveyDecision.Accept(
            "survey.counted",
            what + (reason is null ? "" : $"理由：{reason}"),
            what + (published ? "公表済みの結果は変わりません。訂正するときは、もう一度公表してください。" : ""),
            Change.New(Keys.SurveyPaper(command.Survey, command.Period, version), paper));
    }

    private static string Places(SurveyCase at, IReadOnlyList<PaperCounts> changed)
    {
        var names = changed.Take(3).Select(c => $"{at.Places.First(p => p.Id == c.Place).FullName}：回答{c.Counts.Answered}");
        return string.Join("、", names) + (changed.Count > 3 ? $"ほか{changed.Count - 3}か所" : "");
    }

    private static bool Corrects(SurveyCase at, SurveyCommand.RecordPaper command) =>
        command.Places.Any(p => at.State.Paper(new(command.Survey, command.Period, p.Place)) is { } old && !old.SameAs(p));

    private static IEnumerable<Problem> Problems(SurveyCase at, SurveyCommand.RecordPaper command, SurveyScheme survey)
    {
        if (command.Places.Count is 0 or > MostPlaces || command.Places.DistinctBy(p => p.Place).Count() != command.Places.Count)
        {
            yield return new("", $"1か所から{MostPlaces}か所まで、同じところを重ねずに入力してください。");
        }

        foreach (var counts in command.Places)
        {
            var place = at.Places.FirstOrDefault(p => p.Id == counts.Place && p.Ward == counts.Ward);
            var before = command.Places.Count > 1 ? $"{place?.FullName}：" : "";
            foreach (var problem in place is null ? [new("", $"「{counts.Place}」では、このアンケートを行っていません。")] : Problems(counts, survey))
            {
                yield return problem with { Message = before + problem.Message };
            }
        }

        if (Corrects(at, command) && TypedText.Check("reason", "訂正の理由", command.Reason) is { } missing)
        {
            yield return missing;
        }
    }

    /// <summary>Of one place, by form field.</summary>
    public static IEnumerable<Problem> Problems(PaperCounts counts, SurveyScheme survey)
    {
        var (answered, chosen) = (counts.Counts.Answered, counts.Counts.Chosen);
        if (answered is < 0 or > Most)
        {
            yield return new(AnsweredField, $"回答数は0から{Most:N0}までの数にしてください。");
        }

        if (counts.Distributed is { } distributed && (distributed < answered || distributed > Most))
        {
            yield return new(DistributedField, $"配布数は、回答数（{answered}）以上、{Most:N0}以下の数にしてください。分からないときは空にしてください。");
        }

        if (chosen.FirstOrDefault(q => survey.Counted.All(c => c.Id != q.Key)) is { Key: { } unknown })
        {
            yield return new("", $"設問「{unknown}」は、このアンケートにありません。");
        }

        foreach (var question in survey.Counted)
        {
            foreach (var (code, count) in chosen.GetValueOrDefault(question.Id) ?? new Dictionary<string, int>())
            {
                if (question.Grade(code) is null || count is < 0 or > Most)
                {
                    yield return new(Field(question.Id, code), question.Grade(code) is null ? $"「{code}」は選択肢にありません。" : $"件数は0から{Most:N0}までの数にしてください。");
                }
            }

            if (chosen.GetValueOrDefault(question.Id)?.Values.Sum(v => (long)v) > answered)
            {
                yield return new(Field(question.Id, question.Grades[0].Code), $"「{question.Label}」の件数の合計（{chosen[question.Id].Values.Sum(v => (long)v)}）が、回答数（{answered}）より多くなっています。");
            }
        }
    }
}
