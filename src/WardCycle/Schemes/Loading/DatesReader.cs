namespace WardCycle.Schemes.Loading;

/// <summary>Reads the five dates of a phase and holds their order: opening, due, closing, publication. As-of is free.</summary>
internal static class DatesReader
{
    private static readonly (PhaseDateKind Kind, string Key, string Name, TimeOnly Usual)[] Table =
    [
        (PhaseDateKind.AsOf, "as-of", "現在日", TimeOnly.MinValue),
        (PhaseDateKind.Opening, "opening", "開始日", new(8, 30)),
        (PhaseDateKind.Due, "due", "提出期限", DateReader.EndOfOffice),
        (PhaseDateKind.Closing, "closing", "締切", DateReader.EndOfOffice),
        (PhaseDateKind.Publication, "publication", "公表日", new(8, 30)),
    ];

    public static IReadOnlyDictionary<PhaseDateKind, DateRule> Read(MapReader map)
    {
        SortedDictionary<PhaseDateKind, DateRule> dates = [];
        foreach (var (kind, key, _, usual) in Table)
        {
            if (map.Map(key, SchemeShapes.Date) is { } date && DateReader.Read(date, usual) is { } rule)
            {
                dates[kind] = rule;
            }
        }

        HoldOrder(map, dates);
        return dates;
    }

    private static void HoldOrder(MapReader map, SortedDictionary<PhaseDateKind, DateRule> dates)
    {
        foreach (var (earlier, later) in Table.Skip(1).Zip(Table.Skip(2)))
        {
            if (dates.TryGetValue(earlier.Kind, out var from)
                && dates.TryGetValue(later.Kind, out var to)
                && DateReader.Position(from).CompareTo(DateReader.Position(to)) > 0)
            {
                map.Tell(later.Key, $"{later.Name}が{earlier.Name}より前になっています。{earlier.Name}以後の日時を書いてください（4月以降の翌年度の日付には after-year: true を付けます）。");
            }
        }
    }
}
