using System.Globalization;
using WardCycle.Indicators;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>The mean of the figures that can be read; text such as 随時 is left out of it, and so is another unit than most have.</summary>
/// <param name="Count">n: how many figures went in.</param>
/// <param name="Value">Rounded to one digit more than the figures have; null where there is none.</param>
public sealed record FigureAverage(int Count, decimal? Value, string Unit)
{
    /// <summary>82.5%（n=11）; ― where there is none.</summary>
    public string Words => Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value}{Unit}（n={Count}）") : "―";

    /// <param name="texts">As typed.</param>
    public static FigureAverage Of(FieldScheme field, IEnumerable<string> texts) =>
        FigureMean.Of(field, [.. texts]) is { } mean
            ? new(mean.From.Count, mean.Value, mean.Unit)
            : new(0, null, field.Unit ?? field.Target?.Unit ?? "");
}
