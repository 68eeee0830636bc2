using System.Collections.Immutable;
using WardCycle.Organisation;

namespace WardCycle.Schemes.Loading;

internal static class PhaseReader
{
    public static PhaseScheme Read(MapReader map, IReadOnlyList<RatingScale> scales, UnitKind filler) => new(
        new(map.Scalar("id").Id()),
        map.Scalar("label").Line(),
        map.Scalar("task").Line(),
        map.Map("dates", SchemeShapes.Dates) is { } dates ? DatesReader.Read(dates) : ImmutableDictionary<PhaseDateKind, DateRule>.Empty,
        Fields(map, scales, filler),
        map.Map("reminders", SchemeShapes.Reminders) is { } reminders ? ReminderReader.Read(reminders) : null,
        Confirm(map));

    private static ConfirmPlan? Confirm(MapReader map)
    {
        if (map.Has("confirm-after") && !map.Has("confirm"))
        {
            map.Tell("confirm-after", "confirm と一緒に書いてください。");
        }

        if (!map.Has("confirm"))
        {
            return null;
        }

        return new(
            map.Scalar("confirm").Word(SchemeWords.Confirmers),
            map.Has("confirm-after") ? [.. map.Scalars("confirm-after").Select(d => d.Whole(1, SchemeLimits.Days)).Distinct().Order()] : ConfirmPlan.UsualDays);
    }

    private static IReadOnlyList<FieldScheme> Fields(MapReader map, IReadOnlyList<RatingScale> scales, UnitKind filler)
    {
        var maps = map.Maps("fields", SchemeShapes.Field);
        if (maps.Count == 0 && map.Value("fields") is SchemeNode.List)
        {
            map.Tell("fields", "入力欄を一つ以上書いてください。");
        }

        List<FieldScheme> fields = [.. maps.Select(f => FieldReader.Read(f, scales))];
        if (map.Has("filler") && map.Scalar("filler").Word(SchemeWords.Fillers) is var kind && kind != filler)
        {
            fields = [.. fields.Select(f => f with { Filler = kind })];
        }

        return [.. maps.Zip(fields, (read, field) => read.Map("required-when", SchemeShapes.RequiredWhen) is { } when
            ? field with { RequiredWhen = RequiredWhenReader.Read(when, field, fields, scales) }
            : field)];
    }
}
