using WardCycle.Schemes;

namespace WardCycle.Indicators;

/// <summary>
/// The mean of the figures that can be read, in the unit that most of them have: text such as 随時 is left out, and so is
/// another unit. Grades and letters are never averaged.
/// </summary>
/// <param name="Value">Exact sum by count, rounded to one digit more than the most that were typed, with all its digits: 50.0 is not 50. A single figure stays as it is.</param>
/// <param name="From">Which of the texts went in, by index.</param>
public sealed record FigureMean(decimal Value, string Unit, IReadOnlyList<int> From)
{
    private const int MostDecimals = 6;

    /// <summary>Null where no figure can be read.</summary>
    /// <param name="texts">As typed.</param>
    public static FigureMean? Of(FieldScheme field, IReadOnlyList<string> texts)
    {
        var unit = field.Unit ?? field.Target?.Unit ?? "";
        var most = (from i in Enumerable.Range(0, texts.Count)
                    let figure = FigureReader.Read(texts[i], unit).Number
                    where figure is not null
                    group (i, figure) by figure.Unit.Length > 0 ? figure.Unit : unit).MaxBy(g => g.Count());
        return most is null ? null : new(
            Rounded(most.Sum(g => g.figure.Value) / most.Count(), Math.Min(MostDecimals, most.Max(g => g.figure.Decimals) + (most.Count() > 1 ? 1 : 0))),
            most.Key,
            [.. most.Select(g => g.i)]);
    }

    private static decimal Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)decimals);
}
