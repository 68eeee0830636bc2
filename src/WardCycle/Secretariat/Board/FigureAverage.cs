using System.Globalization;
using WardCycle.Indicators;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>The mean of the figures that can be read; text such as 随時 is left out of it, and so is another unit than most have.</summary>
/// <param name="Count">n: how many figures went in.</param>
/// <param name="Value">Rounded to one digit more than the figures have; null where there is none.</param>
public sealed record FigureAverage(int Count, decimal? Value, string Unit)
{
    private const int MostDecimals = 6;

    /// <summary>82.5%（n=11）; ― where there is none.</summary>
    public string Words => Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value}{Unit}（n={Count}）") : "―";

    /// <param name="texts">As typed.</param>
    public static FigureAverage Of(FieldScheme field, IEnumerable<string> texts)
    {
        var unit = field.Unit ?? field.Target?.Unit ?? "";
        var figures = (from text in texts
                       let figure = FigureReader.Read(text, unit).Number
                       where figure is not null
                       group figure by figure.Unit.Length > 0 ? figure.Unit : unit).MaxBy(g => g.Count());
        return figures is null
            ? new(0, null, unit)
            : new(
                figures.Count(),
                decimal.Round(figures.Average(f => f.Value), Math.Min(MostDecimals, figures.Max(f => f.Decimals) + 1), MidpointRounding.AwayFromZero),
                figures.Key);
    }
}
