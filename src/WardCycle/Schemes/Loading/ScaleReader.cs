namespace WardCycle.Schemes.Loading;

/// <summary>Reads a rating scale; codes and marks are told apart, the outside one included.</summary>
internal static class ScaleReader
{
    public static RatingScale Read(MapReader map)
    {
        var grades = map.Maps("grades", SchemeShapes.Grade);
        var outside = map.Map("outside", SchemeShapes.Grade);
        if (grades.Count is 1 || (grades.Count == 0 && map.Value("grades") is SchemeNode.List))
        {
            map.Tell("grades", "評価を、良い順に2つ以上並べて書いてください。");
        }

        IReadOnlyList<MapReader> all = [.. grades, .. outside is null ? Array.Empty<MapReader>() : [outside]];
        Distinct.Hold(all, "code", "記号");
        Distinct.Hold(all, "mark", "印");
        return new(
            map.Scalar("id").Id(),
            map.Scalar("label").Line(),
            [.. grades.Select(Grade)],
            outside is null ? new("", "", "") : Grade(outside));
    }

    private static Grade Grade(MapReader map) => new(
        map.Scalar("code").Id(),
        map.Scalar("mark").Line(),
        map.Has("legend") ? map.Scalar("legend").Line() : "");
}
