using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.Papers;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>Every ward side by side: progress, counts per rating, averages of figures, their course over the years.</summary>
public static class CityBlocks
{
    public static IReadOnlyList<PapersBlock> Of(CityModel model) =>
    [
        Progress(model),
        .. model.Board.Ratings.Select(r => Rating(model, r)),
        .. model.Board.Averages.Count > 0 ? [Averages(model)] : Array.Empty<PapersBlock>(),
        .. model.Board.Courses.Select(c => Course(model, c)),
    ];

    private static PapersBlock.Table Progress(CityModel model) => new(
        "提出の状況（提出済み／所属数）",
        ["区", .. model.Board.Open.Scheme.Phases.Select(p => p.Label)],
        [.. model.Wards.Select(w => (IReadOnlyList<string>)[w.Ward.Name, .. model.Board.Open.Scheme.Phases.Select(p => Done(w.Summary?.Phases.GetValueOrDefault(p.Id)))])]);

    private static PapersBlock.Table Rating(CityModel model, CityBoard.Rating rating) => new(
        $"{rating.Phase.Label}：{(rating.Field.For == StandardsScheme.ItemKind ? model.Board.Open.Scheme.LabelOf(rating.Field) : rating.Field.Label)}（件数）",
        ["区", .. rating.Scale.Grades.Append(rating.Scale.Outside).Select(g => g.Mark), "未記入"],
        [
            .. rating.Wards.Where(w => IsShown(model, w.Ward)).Append((new(WardCycle.Record.Keys.City, "全区"), rating.All))
                .Select(w => (IReadOnlyList<string>)[w.Ward.Name, .. w.Tally.Grades.Append(w.Tally.Outside).Append(w.Tally.Missing).Select(n => n.ToString(CultureInfo.InvariantCulture))]),
        ]);

    private static PapersBlock.Table Averages(CityModel model) => new(
        "数値の平均（nは数値の件数）",
        ["項目", .. model.Wards.Select(w => w.Ward.Name), "全区"],
        [
            .. model.Board.Averages.Select(f => (IReadOnlyList<string>)
                [Label(model, f.Phase, f.Field), .. f.Wards.Where(w => IsShown(model, w.Ward)).Select(w => w.Average.Words), f.All.Words]),
        ]);

    private static PapersBlock.Table Course(CityModel model, CityBoard.Course course) => new(
        $"{Label(model, course.Phase, course.Field)}（平均）の推移",
        ["年度", .. model.Wards.Select(w => w.Ward.Name), "全区"],
        [
            .. course.Years.Select(y => (IReadOnlyList<string>)
                [y.Year.Label, .. y.Figures.Wards.Where(w => IsShown(model, w.Ward)).Select(w => w.Average.Words), y.Figures.All.Words]),
        ],
        new($"{Label(model, course.Phase, course.Field)}（平均）", course.All));

    private static string Label(CityModel model, PhaseScheme phase, FieldScheme field) => $"{phase.Label}：{model.Board.Open.Scheme.LabelOf(field)}";

    private static bool IsShown(CityModel model, CycleWard ward) => model.Wards.Any(w => w.Ward.Id == ward.Id);

    private static string Done(PhaseSummary? phase) => phase is null
        ? "―"
        : string.Create(CultureInfo.InvariantCulture, $"{phase.Sections.Where(s => s.Key is SheetProgress.Submitted or SheetProgress.Checked).Sum(s => s.Value)}／{phase.Sections.Values.Sum()}");
}
