namespace WardCycle.Schemes.Loading;

/// <summary>Reads a scheme's surveys: when they are held, what they ask.</summary>
internal static class SurveysReader
{
    private static readonly string[] ChoiceKeys = ["scale", "grades"];
    private static readonly IReadOnlyList<SurveyGrade> YesNo = [new("yes", "はい", 1), new("no", "いいえ", 0)];

    public static IReadOnlyList<SurveyScheme> Read(MapReader scheme, IReadOnlyList<RatingScale> scales)
    {
        var maps = scheme.Maps("surveys", SurveyShapes.Survey);
        Distinct.Hold(maps, "id", "アンケートのID");
        return [.. maps.Select(m => Survey(m, scales))];
    }

    private static SurveyScheme Survey(MapReader map, IReadOnlyList<RatingScale> scales)
    {
        var (held, questions) = (map.Maps("held", SurveyShapes.Held), map.Maps("questions", SurveyShapes.Question));
        Distinct.Hold(held, "id", "時期のID");
        Distinct.Hold(questions, "id", "設問のID");
        var survey = new SurveyScheme(
            map.Scalar("id").Id(),
            map.Scalar("label").Line(),
            map.Scalar("method").Text(),
            map.Has("by") && map.Scalar("by").Word(SchemeWords.SurveyPlaces),
            map.Has("least") ? map.Scalar("least").Whole(1, 100) : SurveyScheme.DefaultLeast,
            [.. held.Select(Period)],
            [.. questions.Select(q => Question(q, scales))]);
        if (map.Value("held") is SchemeNode.List && held.Count == 0)
        {
            map.Tell("held", "行う時期を一つ以上書いてください。");
        }

        if (map.Value("questions") is SchemeNode.List && !survey.Counted.Any())
        {
            map.Tell("questions", "数えられる設問（choice か yes-no）を一つ以上書いてください。");
        }

        return survey;
    }

    private static SurveyPeriod Period(MapReader map)
    {
        var (from, to) = (Day(map, "from"), Day(map, "to"));
        if (from.Month > 0 && to.Month > 0 && DateReader.Position(to).CompareTo(DateReader.Position(from)) < 0)
        {
            map.Tell("to", "最後の日が、最初の日より前になっています。年度（4月から翌年3月まで）の中で、前後を直してください。");
        }

        return new(map.Scalar("id").Id(), map.Scalar("label").Line(), from, to);
    }

    /// <summary>A day on which visitors come is not moved; month 0 where it cannot be read.</summary>
    private static DateRule Day(MapReader map, string key)
    {
        var day = map.Scalar(key).MonthDay();
        return new(day?.Month ?? 0, day?.Day ?? 0, default, Calendar.DayMove.Stay);
    }

    private static SurveyQuestion Question(MapReader map, IReadOnlyList<RatingScale> scales)
    {
        var kind = map.Scalar("kind").Word(SchemeWords.SurveyQuestions);
        var grades = map.Maps("grades", SurveyShapes.Grade);
        Distinct.Hold(grades, "code", "記号");
        Distinct.Hold(grades, "label", "選択肢");
        IReadOnlyList<SurveyGrade> own = [.. grades.Select(g => new SurveyGrade(g.Scalar("code").Id(), g.Scalar("label").Line(), g.Has("points") ? g.Scalar("points").Number() : null))];
        var scale = map.Has("scale") ? map.Scalar("scale").Id() : null;
        if (map.Value("kind") is SchemeNode.Scalar { Value: var word } && SchemeWords.SurveyQuestions.ContainsKey(word))
        {
            HoldGrades(map, kind, scale, own, scales);
        }

        return new(map.Scalar("id").Id(), map.Scalar("label").Line(), kind, kind switch
        {
            SurveyQuestionKind.YesNo => YesNo,
            SurveyQuestionKind.Text => [],
            _ => scales.FirstOrDefault(s => s.Id == scale)?.Grades.Select(g => new SurveyGrade(g.Code, g.Legend.Length > 0 ? g.Legend : g.Mark)).ToList() ?? own,
        });
    }

    private static void HoldGrades(MapReader map, SurveyQuestionKind kind, string? scale, IReadOnlyList<SurveyGrade> own, IReadOnlyList<RatingScale> scales)
    {
        if (kind != SurveyQuestionKind.Choice)
        {
            foreach (var key in ChoiceKeys.Where(map.Has))
            {
                map.Tell(key, $"{key} を書けるのは、一つ選ぶ設問（kind: choice）だけです。行を消すか、kind を直してください。");
            }
        }
        else if (scale is null == !map.Has("grades"))
        {
            map.Tell("grades", "選択肢は、評価の段階（scale）か自分の選択肢（grades）の、どちらか一つで書いてください。");
        }
        else if (scale is not null && scales.All(s => s.Id != scale))
        {
            map.Tell("scale", $"評価の段階「{scale}」が scales にありません。書かれているもの: {string.Join(", ", scales.Select(s => s.Id))}");
        }
        else if (scale is null && own.Count < 2 && map.Value("grades") is SchemeNode.List)
        {
            map.Tell("grades", "選択肢を二つ以上書いてください。");
        }
        else if (own.Any(g => g.Points is null) && own.Any(g => g.Points is not null))
        {
            map.Tell("grades", "点数（points）は、すべての選択肢に書くか、どれにも書かないでください。");
        }
    }
}
