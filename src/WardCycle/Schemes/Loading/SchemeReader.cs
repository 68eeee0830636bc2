using WardCycle.Standards;

namespace WardCycle.Schemes.Loading;

/// <summary>Reads the whole scheme, each subject by its own reader.</summary>
internal static class SchemeReader
{
    /// <summary>Stands where the care date cannot be read; such a scheme is refused.</summary>
    private static readonly DateRule NoDay = new(3, 31, DateReader.EndOfOffice, Calendar.DayMove.Stay);

    public static Scheme Read(MapReader map, IReadOnlyList<Standard>? inForce)
    {
        var scales = Scales(map);
        var standards = StandardsReader.Read(map, inForce);
        var tree = StandardItems.Into(ItemsReader.Read(map), standards, map);
        var phases = PhasesReader.Read(map, scales, tree);
        StandardsReader.HoldPolicy(map, standards, phases, PhasesReader.Filler(map));
        var expanded = PhasesReader.Expanded(phases, tree);
        var surveys = map.Has("surveys") ? SurveysReader.Read(map, scales) : null;
        return new(
            map.Scalar("id").Id(),
            map.Scalar("title").Line(),
            map.Scalar("source").Text(),
            map.Scalar("filler").Word(SchemeWords.Fillers),
            expanded,
            scales,
            ReminderReader.Read(Part(map, "reminders", SchemeShapes.Reminders)),
            EscalationReader.Read(Part(map, "escalation", SchemeShapes.Escalation)),
            ReportReader.Read(Part(map, "report", SchemeShapes.Report), [.. phases.SelectMany(p => p.Fields)], tree),
            Care(map, phases),
            OfficeHoursReader.Read(map.Map("office-hours", SchemeShapes.OfficeHours)),
            tree.Kinds.Count == 0 ? null : tree.Kinds,
            tree.Roots.Count == 0 ? null : tree.Roots,
            SheetPer(map, tree, phases),
            map.Has("also-filled-by") ? [.. map.Scalars("also-filled-by").Select(k => k.Word(SchemeWords.Fillers))] : null,
            map.Has("remarks") ? RemarksReader.Read(map, [.. phases.SelectMany(p => p.Fields)], scales) : null,
            standards,
            surveys,
            map.Has("indicators") ? IndicatorsReader.Read(map, surveys ?? [], [.. expanded.SelectMany(p => p.Fields)]) : null);
    }

    private static string? SheetPer(MapReader map, ItemTree tree, IReadOnlyList<PhaseScheme> phases)
    {
        if (!map.Has("sheet-per"))
        {
            return null;
        }

        var kind = map.Scalar("sheet-per").Id();
        if (map.Value("sheet-per") is not SchemeNode.Scalar)
        {
            return kind;
        }

        var inside = tree.Of(kind).SelectMany(i => i.Tree).Select(i => i.Id).ToHashSet();
        if (!tree.Of(kind).Any())
        {
            map.Tell("sheet-per", $"種類が「{kind}」の項目が items にありません。書けるもの: {tree.KindNames}");
        }
        else if (phases.SelectMany(p => p.Fields).FirstOrDefault(f => f.For is { } of && tree.Of(of).Any(i => !inside.Contains(i.Id))) is { } outside)
        {
            map.Tell("sheet-per", $"欄「{outside.Id}」は種類「{outside.For}」の項目ごとの欄ですが、「{kind}」の下にない項目があり、どのシートでも尋ねられません。items の並びか、欄の for を直してください。");
        }

        return kind;
    }

    private static IReadOnlyList<RatingScale> Scales(MapReader map)
    {
        var maps = map.Maps("scales", SchemeShapes.Scale);
        Distinct.Hold(maps, "id", "評価の段階のID");
        return [.. maps.Select(ScaleReader.Read)];
    }

    /// <summary>A required part; an absent one has been told already and reads as nothing.</summary>
    private static MapReader Part(MapReader map, string key, MapShape shape) =>
        map.Map(key, shape) ?? MapReader.Absent(shape);

    private static DateRule Care(MapReader map, IReadOnlyList<PhaseScheme> phases)
    {
        if (DateReader.Read(Part(map, "care", SchemeShapes.Date), DateReader.EndOfOffice) is not { } care)
        {
            return NoDay;
        }

        if (phases.SelectMany(p => p.Dates.Values).Any(d => DateReader.Position(d).CompareTo(DateReader.Position(care)) > 0))
        {
            map.Tell("care", "見守りの最終日が、段階の日付より前になっています。最後の公表日以後の日を書いてください（翌年度なら after-year: true を付けます）。");
        }

        return care;
    }
}
