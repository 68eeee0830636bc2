using System.Globalization;
using WardCycle.Schemes;

namespace WardCycle.Rehearsal;

/// <summary>Figures and days for simulated section heads: around the target where there is one, with its unit and decimals.</summary>
internal static class SampleFigures
{
    /// <summary>Day 1 of the sample's days, any spring.</summary>
    private static readonly DateOnly FirstDay = new(2026, 4, 10);

    public static string Value(int seed, FieldScheme field, string key)
    {
        var draw = Draw.Below(100, seed, "figure", key);
        if (field.Kind == FieldKind.Date)
        {
            return FirstDay.AddDays(draw).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (field.Free && draw % 4 == 0)
        {
            return draw % 8 == 0 ? "毎月" : "随時";
        }

        var around = field.Target is { } target ? target.Value ?? target.Base ?? 10 : field.Most ?? 20;
        var value = Math.Max(around * (60 + draw * 6 / 10) / 100, field.Least ?? 0);
        return Math.Round(Math.Min(value, field.Most ?? value), field.Decimals ?? (Percent(field) ? 1 : 0), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
            + (field.Unit ?? field.Target?.Unit);
    }

    private static bool Percent(FieldScheme field) => (field.Unit ?? field.Target?.Unit) == "%";
}
