namespace WardCycle.Schemes.Loading;

/// <summary>Reads all phases and holds what is true between them: ids apart, fields apart in the whole scheme, in the order in which they open.</summary>
internal static class PhasesReader
{
    /// <summary>UTF-16 units that one sheet's answers to a phase may have together: they stand in one row of the record.</summary>
    private const int RowLength = 300_000;

    /// <summary>With the fields as written; see <see cref="Expanded"/>.</summary>
    public static IReadOnlyList<PhaseScheme> Read(MapReader scheme, IReadOnlyList<RatingScale> scales, ItemTree tree)
    {
        var maps = scheme.Maps("phases", SchemeShapes.Phase);
        if (maps.Count == 0 && scheme.Value("phases") is SchemeNode.List)
        {
            scheme.Tell("phases", "段階を一つ以上書いてください。");
        }

        List<PhaseScheme> phases = [.. maps.Select(p => PhaseReader.Read(p, scales, Filler(scheme)))];
        Distinct.Hold(maps, "id", "段階のID");
        Distinct.Hold(maps.SelectMany(p => p.Maps("fields", SchemeShapes.Field)), "id", "入力欄のID");
        HoldOrder(maps, phases);
        List<WrittenField> written = [.. Written(maps, phases)];
        new FieldReferences(tree, written, scales).Hold();
        LinkReader.Hold(written, tree.Knows(StandardsScheme.ItemKind));
        CarryReader.Hold(written);
        // A frozen scheme must always load again: standards in force are not held against it.
        HoldSize(maps, Expanded(phases, tree with { Roots = [.. tree.Roots.Where(r => r.Kind != StandardsScheme.ItemKind)] }));
        return phases;
    }

    /// <summary>The scheme's own; a wrong word is told where the scheme itself is read.</summary>
    /// <summary>The scheme's own; a section where it cannot be read.</summary>
    internal static Organisation.UnitKind Filler(MapReader scheme) =>
        scheme.Value("filler") is SchemeNode.Scalar word && SchemeWords.Fillers.TryGetValue(word.Value, out var kind) ? kind : Organisation.UnitKind.Section;

    /// <summary>The phases with one field per item where a field is asked for items.</summary>
    public static IReadOnlyList<PhaseScheme> Expanded(IReadOnlyList<PhaseScheme> phases, ItemTree tree)
    {
        List<FieldScheme> written = [.. phases.SelectMany(p => p.Fields)];
        return [.. phases.Select(p => p with { Fields = LateFields.Expand(ItemFields.Expand(p.Fields, tree.Roots, written)) })];
    }

    private static IEnumerable<WrittenField> Written(IReadOnlyList<MapReader> maps, IReadOnlyList<PhaseScheme> phases) =>
        phases.SelectMany((phase, i) => maps[i].Maps("fields", SchemeShapes.Field).Zip(phase.Fields, (map, field) => new WrittenField(map, field, i)));

    private static void HoldSize(IReadOnlyList<MapReader> maps, IReadOnlyList<PhaseScheme> phases)
    {
        foreach (var (map, phase) in maps.Zip(phases))
        {
            if (phase.Fields.Sum(f => (long)f.MaxLength) is var sum and > RowLength)
            {
                map.Tell("fields", $"この段階の欄の上限（max-length）を足すと{sum}文字になり、一枚のシートに保存できる{RowLength}文字を超えます。項目ごとの欄の max-length を小さくしてください。");
            }
        }
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
