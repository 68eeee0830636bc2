using WardCycle.Calendar;

namespace WardCycle.Schemes.Loading;

/// <summary>Reads the rule that suggests a grade.</summary>
internal static class SuggestReader
{
    private static readonly string[] Lists = ["from", "grades"];

    public static SuggestScheme Read(MapReader map, RatingScale? scale)
    {
        var grades = map.Maps("grades", SchemeShapes.SuggestGrade);
        Hold(map, grades);
        return new(
            [.. map.Scalars("from").Select(f => new FieldId(f.Id()))],
            [.. grades.Select(g => Grade(g, scale))],
            map.Has("reason") ? new FieldId(map.Scalar("reason").Id()) : null);
    }

    private static void Hold(MapReader map, IReadOnlyList<MapReader> grades)
    {
        foreach (var key in Lists.Where(k => map.Value(k) is SchemeNode.List { Items.Count: 0 }))
        {
            map.Tell(key, $"{map.Hint(key)}を、一つ以上書いてください。");
        }

        foreach (var grade in grades.SkipLast(1).Where(g => g.Value("when") is SchemeNode.Scalar { Value: "otherwise" }))
        {
            grade.Tell("grade", "when: otherwise（どれにも当たらないとき）は、最後に書いてください。");
        }
    }

    private static DateRule? Due(MapReader map) =>
        map.Has("due") && map.Scalar("due").MonthDay() is { } day ? new(day.Month, day.Day, TimeOnly.MinValue, DayMove.Stay) : null;

    private static SuggestGrade Grade(MapReader map, RatingScale? scale)
    {
        var grade = new SuggestGrade(
            map.Scalar("grade").Id(),
            map.Scalar("when").Word(SchemeWords.SuggestWhens),
            map.Has("at-least") ? map.Scalar("at-least").Number() : null,
            Due(map));
        var isDay = map.Value("when") is SchemeNode.Scalar { Value: "on-time" or "late" };
        if (map.Value("when") is SchemeNode.Scalar && isDay != map.Has("due"))
        {
            map.Tell("due", isDay ? "when が on-time か late のときは、期限の月/日（due。例: 3/31）を書いてください。" : "due は、when が on-time か late のときだけ書いてください。");
        }

        var isRatio = map.Value("when") is SchemeNode.Scalar { Value: "ratio" };
        if (map.Value("when") is SchemeNode.Scalar && isRatio != map.Has("at-least"))
        {
            map.Tell("at-least", isRatio ? "when が ratio のときは、達成率の下限（at-least、%）を書いてください。" : "at-least は、when が ratio のときだけ書いてください。");
        }

        if (map.Value("grade") is SchemeNode.Scalar && scale is not null && scale.Grades.All(g => g.Code != grade.Grade))
        {
            map.Tell("grade", $"「{grade.Grade}」は評価「{scale.Id}」の記号ではありません。書けるもの: {string.Join(", ", scale.Grades.Select(g => g.Code))}");
        }

        return grade;
    }
}
