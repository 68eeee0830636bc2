using System.Globalization;
using WardCycle.Indicators;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>The mean of the figures that can be read; text such as 随時 is left out of it.</summary>
/// <param name="Count">n: how many figures went in.</param>
/// <param name="Value">Rounded to one digit more than the figures have; null where there is none.</param>
public sealed record FigureAverage(int Count, decimal? Value, string Unit)
{
    private const int MostDecimals = 6;

    /// <summary>82.5%（n=11）; ― where there is none.</summary>
    public string Words => Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value}{Unit}（n={Count}）") : "―";

    public static FigureAverage Of(FieldScheme field, IEnumerable<ReportRow> rows)
    {
        var figures = rows.Select(r => FigureReader.Read(r.Answers[field.Id], field.Unit).Number).OfType<Figure>().ToList();
        var unit = field.Unit ?? figures.FirstOrDefault()?.Unit ?? "";
        return figures.Count == 0
            ? new(0, null, unit)
            : new(figures.Count, decimal.Round(figures.Average(f => f.Value), Math.Min(MostDecimals, figures.Max(f => f.Decimals) + 1), MidpointRounding.AwayFromZero), unit);
    }
}
