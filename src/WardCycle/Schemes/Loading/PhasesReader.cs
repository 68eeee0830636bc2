namespace WardCycle.Schemes.Loading;

/// <summary>Reads all phases and holds what is true between them: ids apart, fields apart in the whole scheme, in the order in which they open.</summary>
internal static class PhasesReader
{
    public static IReadOnlyList<PhaseScheme> Read(MapReader scheme, IReadOnlyList<RatingScale> scales)
    {
        var maps = scheme.Maps("phases", SchemeShapes.Phase);
        if (maps.Count == 0 && scheme.Value("phases") is SchemeNode.List)
        {
            scheme.Tell("phases", "段階を一つ以上書いてください。");
        }

        List<PhaseScheme> phases = [.. maps.Select(p => PhaseReader.Read(p, scales))];
        Distinct.Hold(maps, "id", "段階のID");
        Distinct.Hold(maps.SelectMany(p => p.Maps("fields", SchemeShapes.Field)), "id", "入力欄のID");
        HoldOrder(maps, phases);
        return phases;
    }

    private static void HoldOrder(IReadOnlyList<MapReader> maps, List<PhaseScheme> phases)
    {
        for (var i = 1; i < phases.Count; i++)
        {
            if (Opening(phases[i - 1]) is { } before && Opening(phases[i]) is { } own && before.CompareTo(own) > 0)
            {
                maps[i].Tell("dates", "段階は、開始日の早い順に並べてください（翌年度の日付には after-year: true を付けます）。");
            }
        }
    }

    private static (int, int, TimeOnly)? Opening(PhaseScheme phase) =>
        phase.Dates.TryGetValue(PhaseDateKind.Opening, out var rule) ? DateReader.Position(rule) : null;
}
