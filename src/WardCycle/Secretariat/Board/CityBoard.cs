using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>Every ward side by side in the cycle's order: counts of ratings and averages of figures. No ward is ranked.</summary>
/// <param name="Ratings">Public rated fields; items' fields of one written id stand together, but each standard's check alone.</param>
/// <param name="Averages">Of public figure fields, one per item.</param>
public sealed record CityBoard(OpenCycle Open, IReadOnlyList<CityBoard.Rating> Ratings, IReadOnlyList<CityBoard.Figures> Averages)
{
    /// <param name="Wards">In the cycle's order.</param>
    /// <param name="All">All wards together.</param>
    public sealed record Rating(PhaseScheme Phase, FieldScheme Field, RatingScale Scale, IReadOnlyList<(CycleWard Ward, ReportTally Tally)> Wards, ReportTally All);

    /// <param name="Wards">In the cycle's order.</param>
    /// <param name="All">Over all wards' figures, each section counting once.</param>
    public sealed record Figures(PhaseScheme Phase, FieldScheme Field, IReadOnlyList<(CycleWard Ward, FigureAverage Average)> Wards, FigureAverage All);

    /// <summary>From the newest submissions of every ward.</summary>
    public static CityBoard Of(OpenCycle open, IReadOnlyList<(CycleWard Ward, IReadOnlyList<ReportRow> Rows)> wards) => new(
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
        [.. from phase in open.Scheme.Phases
            from field in phase.Fields
            where field is { IsPublic: true, Kind: FieldKind.Figure }
            select new Figures(
                phase, field,
                [.. wards.Select(w => (w.Ward, FigureAverage.Of(field, Given(field, w.Rows))))],
                FigureAverage.Of(field, wards.SelectMany(w => Given(field, w.Rows))))]);

    /// <summary>What the city says of a ward counts once, however many sheets show it.</summary>
    private static IEnumerable<ReportRow> Given(FieldScheme field, IReadOnlyList<ReportRow> rows) =>
        field.IsFromCity ? rows.Where(r => r.Answers[field.Id].Length > 0).Take(1) : rows;

    private static ReportTally Tally(string name, IReadOnlyList<ReportRow> rows, PhaseScheme phase, List<FieldScheme> fields, RatingScale scale) =>
        ReportTally.Of(name, scale, from row in rows from field in fields select ReportCounts.Code(row, phase, field, scale));
}
