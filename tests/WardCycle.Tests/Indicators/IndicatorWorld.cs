using WardCycle.Calendar;
using WardCycle.Indicators;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Schemes;

namespace WardCycle.Tests.Indicators;

/// <summary>One figure, one ordinal choice, one suggested choice, on the example of README.md.</summary>
internal static class IndicatorWorld
{
    private static readonly Scheme Example = SchemeFiles.Loaded(SchemeFiles.ItemExample);

    public static FieldId Actual { get; } = new("actual");

    public static FieldId Stars { get; } = new("stars");

    public static FieldId Rating { get; } = new("rating");

    public static FieldId Plan { get; } = new("plan");

    public static Scheme Scheme(TargetScheme? target, TargetScheme? stars = null, string? unit = null, params SuggestGrade[] rule) => Example with
    {
        Items = null,
        Phases = [Example.Phases[0] with
        {
            Fields =
            [
                new(Plan, "計画", FieldKind.Figure, true, false),
                new(Actual, "実績", FieldKind.Figure, true, true, Unit: unit, Target: target),
                new(Stars, "星", FieldKind.Choice, true, true, Scale: "course", Target: stars),
                new(Rating, "評価", FieldKind.Choice, true, true, Scale: "course", Suggest: new([Actual, Stars], rule)),
            ],
        }],
    };

    public static IndicatorFacts Facts(string actual, string previous = "", string stars = "", string plan = "", int year = 2014) => new(
        new FiscalYear(year),
        new(new Dictionary<FieldId, string> { [Actual] = actual, [Stars] = stars, [Plan] = plan }),
        new(new Dictionary<FieldId, string> { [Actual] = previous }));

    public static Attainment Attain(TargetScheme target, string actual, string previous = "", string? unit = null, string plan = "") =>
        new Indicator(Scheme(target, unit: unit), Facts(actual, previous, plan: plan)).Of(Scheme(target, unit: unit).Field(Actual))!;
}
