using System.Collections.Immutable;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Reports;

/// <summary>Document 003's 23 departments and wards: each with its state and the day of its publication.</summary>
public sealed class UnitStateTests
{
    private static readonly Scheme Reform = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml("reform-plan-item")!);
    private static readonly IReadOnlyList<PlanItem> Units = [.. Reform.AllItems.Where(i => i.Kind == "unit")];

    [Fact]
    public void Every_unit_has_its_row_with_state_day_and_reason()
    {
        var rows = new Written(Content).Page.QuerySelectorAll("table").Last(t => t.QuerySelector("caption")?.TextContent == "部・区ごとの実施状況").QuerySelectorAll("tbody tr");
        Assert.Equal(23, rows.Length);
        Assert.Contains("実施", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("令和8年7月1日", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("窓口がないため", rows[22].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_exempt_is_counted_apart_and_improves_nothing()
    {
        var counts = ReportCounts.Of(Content).Single(c => c.Field.Base == new FieldId("state"));
        Assert.Equal([20, 1, 1], counts.Ward.Grades);
        Assert.Equal((1, 22), (counts.Ward.Outside, counts.Ward.Rated));
    }

    [Fact]
    public void The_plan_period_is_rated_provisionally_and_then_finally_side_by_side()
    {
        var cells = new Written(Content).Page.QuerySelectorAll("table.form td.grade");
        Assert.Equal("B", cells.Single(c => c.GetAttribute("data-of")!.EndsWith("暫定", StringComparison.Ordinal)).QuerySelector(".value")!.TextContent);
        Assert.Equal("A", cells.Single(c => c.GetAttribute("data-of")!.EndsWith("最終", StringComparison.Ordinal)).QuerySelector(".value")!.TextContent);
    }

    private static ReportContent Content
    {
        get
        {
            var answers = Units.SelectMany((unit, i) => Of(unit.Id, i)).ToDictionary(a => a.Field, a => a.Text);
            answers[ItemFields.IdOf(new("r45"), new("provisional"))] = "b";
            answers[ItemFields.IdOf(new("r45"), new("period-rating"))] = "a";
            var row = new ReportRow(
                "", "人事課", "jinji", new(answers), ImmutableDictionary<PhaseId, string>.Empty, [], ImmutableDictionary<PhaseId, DateOnly>.Empty, "r45", new ItemId("r45"));
            return new(Reform, new("year-end"), new(2026), "mihon", "見本区", new(2027, 3, 31), 1, false, false, [row], []);
        }
    }

    private static IEnumerable<(FieldId Field, string Text)> Of(ItemId unit, int i)
    {
        var state = i switch { 20 => "late", 21 => "not-done", 22 => "outside", _ => "done" };
        yield return (ItemFields.IdOf(unit, new("state")), state);
        yield return state == "outside" ? (ItemFields.IdOf(unit, new("why")), "窓口がないため") : (ItemFields.IdOf(unit, new("published")), state == "not-done" ? "" : "2026-07-01");
    }
}
