using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Indicators;

/// <summary>A figure's course over the fiscal years that are known, oldest first: what is typed this year, the cycles before, else the scheme's own last year.</summary>
/// <param name="Points">As typed, with the exact number; figures of another unit than the newest are left out.</param>
public sealed record FigureCourse(IReadOnlyList<FigureCourse.Point> Points)
{
    public sealed record Point(FiscalYear Year, string Text, decimal Value);

    /// <summary>A line needs two ends.</summary>
    public bool IsDrawn => Points.Count > 1;

    /// <summary>令和7年度 72.5%、令和8年度 80%</summary>
    public string Words => string.Join('、', Points.Select(p => $"{p.Year.Label} {p.Text}"));

    /// <param name="earlier">Last year's first.</param>
    public static FigureCourse Of(FieldScheme field, IndicatorFacts facts, IReadOnlyList<EarlierYear> earlier)
    {
        List<(FiscalYear Year, string Text)> known = [(facts.Year, facts.Answers[field.Id])];
        var last = earlier.Count > 0 ? earlier[0].Answers[field.Id] : "";
        known.Add((facts.Year.Previous, last.Length > 0 ? last : facts.Previous(field)));
        known.AddRange(earlier.Skip(1).Select(y => (y.Year, y.Answers[field.Id])));
        var read = (from year in known
                    let figure = FigureReader.Read(year.Text, field.Unit ?? field.Target?.Unit).Number
                    where figure is not null
                    orderby year.Year.Year
                    select (year.Year, year.Text, figure)).ToList();
        var unit = read.Count == 0 ? "" : Unit(read[^1].figure);
        return new([.. read.Where(r => Unit(r.figure) == unit).Select(r => new Point(r.Year, r.Text, r.figure.Value))]);

        string Unit(Figure figure) => figure.Unit.Length > 0 ? figure.Unit : field.Unit ?? field.Target?.Unit ?? "";
    }
}
