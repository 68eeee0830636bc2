using WardCycle.Calendar;
using WardCycle.Indicators;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Indicators;

/// <summary>The course over the years beside a figure.</summary>
public sealed class FigureCourseTests
{
    private static readonly FieldScheme Field = new(new("actual"), "実績", FieldKind.Figure, true, true, Unit: "%", Previous: "70%");

    [Fact]
    public void Years_stand_oldest_first_as_typed_and_what_is_no_figure_is_left_out()
    {
        var course = Of("80", ["72.5%", "調査なし", "65%"]);
        Assert.Equal("令和5年度 65%、令和7年度 72.5%、令和8年度 80", course.Words);
        Assert.Equal([65m, 72.5m, 80m], course.Points.Select(p => p.Value));
    }

    [Fact]
    public void In_the_first_year_the_schemes_own_previous_value_begins_the_line() =>
        Assert.Equal("令和7年度 70%、令和8年度 80%", Of("80%", []).Words);

    [Fact]
    public void Another_unit_is_another_measure() => Assert.Equal("令和7年度 72.5%、令和8年度 80%", Of("80%", ["72.5%", "12件"]).Words);

    [Fact]
    public void One_point_draws_no_line() => Assert.False(FigureCourse.Of(Field with { Previous = null }, Facts("80%"), []).IsDrawn);

    private static FigureCourse Of(string now, IReadOnlyList<string> before) =>
        FigureCourse.Of(Field, Facts(now), [.. before.Select((text, i) => new EarlierYear(new(2025 - i), Said(text), []))]);

    private static IndicatorFacts Facts(string now) => new(new FiscalYear(2026), Said(now), Answers.None);

    private static Answers Said(string text) => new(new Dictionary<FieldId, string> { [new("actual")] = text });
}
