namespace WardCycle.Schemes.Loading;

/// <summary>Reads which figures take which results of surveys; whatever they point to must exist and fit.</summary>
internal static class IndicatorsReader
{
    private const int UsualDecimals = 1;

    /// <param name="fields">Of all phases, asked per item where they are.</param>
    public static IReadOnlyList<SurveyIndicator> Read(MapReader scheme, IReadOnlyList<SurveyScheme> surveys, IReadOnlyList<FieldScheme> fields)
    {
        List<SurveyIndicator> indicators = [];
        foreach (var map in scheme.Maps("indicators", SurveyShapes.Indicator))
        {
            var indicator = Indicator(map, surveys, fields);
            if (indicators.Any(i => i.Field == indicator.Field))
            {
                map.Tell("field", "この欄に入れる結果は、もう書かれています。結果は一つの欄に一つだけです（平均するなら of に並べます）。");
            }

            indicators.Add(indicator);
        }

        return indicators;
    }

    private static SurveyIndicator Indicator(MapReader map, IReadOnlyList<SurveyScheme> surveys, IReadOnlyList<FieldScheme> fields)
    {
        var isMean = map.Scalar("take").Word(SchemeWords.SurveyTakes);
        IReadOnlyList<string> share = [.. map.Scalars("grades").Select(g => g.Id())];
        if (map.Value("take") is SchemeNode.Scalar { Value: "mean" } && map.Has("grades"))
        {
            map.Tell("grades", "点数の平均（take: mean）に grades は要りません。行を消してください。");
        }
        else if (map.Value("take") is SchemeNode.Scalar { Value: "share" } && share.Count == 0)
        {
            map.Tell("grades", "割合（take: share）には、数える選択肢の記号を grades に一つ以上書いてください。");
        }

        var sources = map.Maps("of", SurveyShapes.Source);
        if (map.Value("of") is SchemeNode.List && sources.Count == 0)
        {
            map.Tell("of", "もとにする結果を一つ以上書いてください。");
        }

        return new(
            Field(map, fields), isMean, share, [.. sources.SelectMany(s => Sources(s, map, surveys, isMean, share))],
            map.Has("decimals") ? map.Scalar("decimals").Whole(0, 6) : UsualDecimals);
    }

    private static FieldId Field(MapReader map, IReadOnlyList<FieldScheme> fields)
    {
        var written = new FieldId(map.Scalar("field").Id());
        var item = map.Has("item") ? map.Scalar("item").Id() : null;
        var id = item is null ? written : ItemFields.IdOf(new(item), written);
        if (map.Value("field") is not SchemeNode.Scalar)
        {
            return id;
        }

        var same = fields.Where(f => f.Base == written).ToList();
        if (same.Count == 0 || same[0].Kind != FieldKind.Figure)
        {
            map.Tell("field", $"数値の欄（kind: figure）「{written}」がありません。書けるもの: {string.Join(", ", fields.Where(f => f.Kind == FieldKind.Figure).Select(f => f.Base).Distinct())}");
        }
        else if (same.All(f => f.Id != id))
        {
            map.Tell(item is null ? "field" : "item", same[0].Item is null
                ? "この欄は項目ごとの欄ではありません。item の行を消してください。"
                : $"この欄は項目ごとの欄です。item に次のどれかを書いてください: {string.Join(", ", same.Select(f => f.Item))}");
        }

        return id;
    }

    private static IEnumerable<SurveySource> Sources(MapReader map, MapReader indicator, IReadOnlyList<SurveyScheme> surveys, bool isMean, IReadOnlyList<string> share)
    {
        var (surveyId, questionId) = (map.Scalar("survey").Id(), map.Scalar("question").Id());
        List<string> periods = [.. map.Scalars("periods").Select(p => p.Id())];
        if (surveys.FirstOrDefault(s => s.Id == surveyId) is not { } survey)
        {
            Tell(map, "survey", $"アンケート「{surveyId}」が surveys にありません。書けるもの: {string.Join(", ", surveys.Select(s => s.Id))}");
            return [];
        }

        if (survey.Counted.FirstOrDefault(q => q.Id == questionId) is not { } question)
        {
            Tell(map, "question", $"数えられる設問「{questionId}」がありません。書けるもの: {string.Join(", ", survey.Counted.Select(q => q.Id))}");
        }
        else if (isMean && !question.HasPoints)
        {
            Tell(map, "question", "平均を計算するには、この設問のすべての選択肢に点数（points）が要ります。");
        }
        else if (!isMean && share.FirstOrDefault(g => question.Grade(g) is null) is { } unknown)
        {
            indicator.Tell("grades", $"「{unknown}」は設問「{questionId}」の選択肢ではありません。書けるもの: {string.Join(", ", question.Grades.Select(g => g.Code))}");
        }

        if (periods.FirstOrDefault(p => survey.Period(p) is null) is { } missing)
        {
            map.Tell("periods", $"時期「{missing}」がありません。書けるもの: {string.Join(", ", survey.Held.Select(p => p.Id))}");
        }

        return (map.Has("periods") ? periods : [.. survey.Held.Select(p => p.Id)]).Select(p => new SurveySource(surveyId, questionId, p));
    }

    private static void Tell(MapReader map, string key, string message)
    {
        if (map.Value(key) is SchemeNode.Scalar)
        {
            map.Tell(key, message);
        }
    }
}
