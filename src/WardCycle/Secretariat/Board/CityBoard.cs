using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Indicators;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Board;

/// <summary>Every ward side by side in the cycle's order: counts of ratings and averages of figures, and how these went over the years. No ward is ranked.</summary>
/// <param name="Ratings">Public rated fields; items' fields of one written id stand together, but each standard's check alone.</param>
/// <param name="Averages">Of public figure fields, one per item.</param>
/// <param name="Courses">Of the averages that two years or more are known of.</param>
public sealed record CityBoard(OpenCycle Open, IReadOnlyList<CityBoard.Rating> Ratings, IReadOnlyList<CityBoard.Figures> Averages, IReadOnlyList<CityBoard.Course> Courses)
{
    /// <param name="Wards">In the cycle's order.</param>
    /// <param name="All">All wards together.</param>
    public sealed record Rating(PhaseScheme Phase, FieldScheme Field, RatingScale Scale, IReadOnlyList<(CycleWard Ward, ReportTally Tally)> Wards, ReportTally All);

    /// <param name="Wards">In the cycle's order.</param>
    /// <param name="All">Over all wards' figures, each section counting once.</param>
    public sealed record Figures(PhaseScheme Phase, FieldScheme Field, IReadOnlyList<(CycleWard Ward, FigureAverage Average)> Wards, FigureAverage All);

    /// <param name="Years">Oldest first, this year's last; the wards in the cycle's order.</param>
    /// <param name="All">The average of all wards, drawn.</param>
    public sealed record Course(PhaseScheme Phase, FieldScheme Field, IReadOnlyList<(FiscalYear Year, Figures Figures)> Years, FigureCourse All);

    /// <summary>A year before: what the sheets that still are there this year said then.</summary>
    /// <param name="Sheets">By ward, once per section.</param>
    public sealed record Before(FiscalYear Year, IReadOnlyList<(CycleWard Ward, IReadOnlyList<Answers> Sheets)> Wards);

    /// <summary>From the newest submissions of every ward.</summary>
    /// <param name="before">Last year's first.</param>
    public static CityBoard Of(OpenCycle open, IReadOnlyList<(CycleWard Ward, IReadOnlyList<ReportRow> Rows)> wards, IReadOnlyList<Before> before)
    {
        List<Figures> averages =
        [
            .. from phase in open.Scheme.Phases
               from field in phase.Fields
               where field is { IsPublic: true, Kind: FieldKind.Figure }
               select Averaged(phase, field, [.. wards.Select(w => (w.Ward, w.Rows.Select(r => r.Answers[field.Id])))]),
        ];
        return new(
            open,
            [.. from phase in open.Scheme.Phases
                from field in phase.Fields
                where field is { IsPublic: true, Kind: FieldKind.Choice }
                group field by field.For == StandardsScheme.ItemKind ? field.Id : field.Base into same
                let phase = open.Scheme.PhaseOf(same.First().Id)
                let scale = open.Scheme.Scale(same.First().Scale!)
                select new Rating(
                    phase, same.First(), scale,
                    [.. wards.Select(w => (w.Ward, Tally(w.Ward.Name, w.Rows, phase, [.. same], scale)))],
                    Tally("全区", [.. wards.SelectMany(w => w.Rows)], phase, [.. same], scale))],
            averages,
            [.. averages.Select(a => OverYears(open.Cycle.FiscalYear, a, before)).Where(c => c.All.IsDrawn)]);
    }

    private static Course OverYears(FiscalYear now, Figures newest, IReadOnlyList<Before> before)
    {
        List<(FiscalYear Year, Figures Figures)> years =
        [
            .. from year in before.Reverse()
               select (year.Year, Averaged(newest.Phase, newest.Field, [.. year.Wards.Select(w => (w.Ward, w.Sheets.Select(a => a[newest.Field.Id])))])),
            (now, newest),
        ];
        years.RemoveAll(y => y.Figures.All.Value is null);
        var unit = years.Count == 0 ? "" : years[^1].Figures.All.Unit;
        years.RemoveAll(y => y.Figures.All.Unit != unit); // another unit is another measure
        return new(newest.Phase, newest.Field, years, new([.. years.Select(y => new FigureCourse.Point(y.Year, y.Figures.All.Words, y.Figures.All.Value!.Value))]));
    }

    private static Figures Averaged(PhaseScheme phase, FieldScheme field, IReadOnlyList<(CycleWard Ward, IEnumerable<string> Texts)> wards)
    {
        List<(CycleWard Ward, IReadOnlyList<string> Texts)> given = [.. wards.Select(w => (w.Ward, Given(field, w.Texts)))];
        return new(phase, field, [.. given.Select(w => (w.Ward, FigureAverage.Of(field, w.Texts)))], FigureAverage.Of(field, given.SelectMany(w => w.Texts)));
    }

    /// <summary>What the city says of a ward counts once, however many sheets show it.</summary>
    private static IReadOnlyList<string> Given(FieldScheme field, IEnumerable<string> texts) =>
        field.IsFromCity ? [.. texts.Where(t => t.Length > 0).Take(1)] : [.. texts];

    private static ReportTally Tally(string name, IReadOnlyList<ReportRow> rows, PhaseScheme phase, List<FieldScheme> fields, RatingScale scale) =>
        ReportTally.Of(name, scale, from row in rows from field in fields select ReportCounts.Code(row, phase, field, scale));
}
