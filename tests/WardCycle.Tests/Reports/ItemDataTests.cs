using System.Text.Json;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Tests.Reports;

/// <summary>Open data and counts of what is asked per item.</summary>
public sealed class ItemDataTests
{
    private static readonly ReportContent Content = StrategyWorld.Content;
    private static readonly Written Written = new(Content);

    [Fact]
    public void Each_kind_of_item_has_a_file_beside_the_units()
    {
        Assert.Equal(
            ["review-tsurumi.html", "review-tsurumi.xlsx", "review-tsurumi.csv", "review-tsurumi.items-outcome.csv", "review-tsurumi.items-action.csv", "review-tsurumi.columns.csv", "review-tsurumi.json"],
            Written.Files.Select(f => f.Name));
        Assert.All(Written.Files, f => Assert.Equal(f.Name.Contains(".items-", StringComparison.Ordinal), ReportFileName.KindOf(f.Name) is not null));
    }

    [Theory]
    [InlineData("o6-1-b", "20.10%", "20.10", "%", "17%", "17", "off-course", "digits as typed")]
    [InlineData("o6-1-a", "38件", "38", "件", "23件", "23", "on-course", "a count")]
    [InlineData("o6-3-e", "", "", "", "", "", "off-course", "an ordinal target has no figure")]
    public void A_row_gives_a_figure_as_typed_as_number_and_by_its_unit(
        string item, string typed, string number, string unit, string previous, string previousNumber, string rating, string reason)
    {
        var rows = CsvTable.Read(Written.Bytes(".items-outcome.csv"));
        var row = rows.Single(r => r[Array.IndexOf(rows[0], "アウトカムコード")] == item);
        string Cell(string head) => row[Array.IndexOf(rows[0], head)];

        Assert.Equal(18, rows.Count);
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        Assert.True(
            new[] { typed, number, unit, previous, previousNumber, rating }.SequenceEqual(new[] { "_記載", "_数値", "_単位", "_前年度_記載", "_前年度_数値" }
                .Select(part => Cell($"年度末の自己評価_アウトカムの達成状況{part}")).Append(Cell("年度末の自己評価_アウトカムの達成状況に対する評価結果_コード"))),
            reason);
    }

    [Fact]
    public void Every_column_of_every_file_is_described()
    {
        var described = CsvTable.Read(Written.Bytes(".columns.csv")).Skip(1).ToLookup(r => r[0], r => r[2]);

        Assert.All(Written.Files.Where(f => f.Name.EndsWith(".csv", StringComparison.Ordinal) && !ReportFileName.IsDescription(f.Name)), f =>
            Assert.Equal(CsvTable.Read(f.Content.Bytes.ToArray())[0], described[f.Name]));
    }

    [Fact]
    public void Json_nests_the_items_with_typed_and_exact_figures()
    {
        var root = JsonDocument.Parse(Written.Bytes(".json")).RootElement;
        var strategy = root.GetProperty("rows")[0].GetProperty("items")[0].GetProperty("items")[0];
        var outcome = strategy.GetProperty("items")[1];
        var actual = outcome.GetProperty("values").GetProperty("actual");

        Assert.Equal(("s6-1", "strategy"), (strategy.GetProperty("id").GetString(), strategy.GetProperty("kind").GetString()));
        Assert.Equal(("20.10%", "20.10", "%"), (actual.GetProperty("typed").GetString(), actual.GetProperty("number").GetRawText(), actual.GetProperty("unit").GetString()));
        Assert.Equal("80%以上（平成26年度まで）", outcome.GetProperty("targets").GetProperty("actual").GetString());
        Assert.Equal("17%", outcome.GetProperty("previous").GetProperty("actual").GetString());
    }

    [Fact]
    public void Ratings_of_items_are_counted_per_item_by_what_stands_above_them()
    {
        var counts = ReportCounts.Of(Content).Single(c => c.Field.Id.Value == "rating");

        Assert.Equal("順調 7、順調でない 10", counts.Ward.Line(counts.Scale));
        Assert.Equal(["2 4", "1 2", "1 4", "3 0"], counts.Departments.Select(d => string.Join(' ', d.Grades)));
        Assert.Equal(("戦略", "アウトカム"), (counts.GroupLabel, counts.Counted));
    }

    [Fact]
    public void Where_several_units_answer_items_they_are_counted_by_department()
    {
        var row = Content.Rows[0];
        var counts = ReportCounts.Of(Content with { Rows = [row with { Department = "総務部" }, row with { Department = "区民部", UnitId = "b" }] })
            .Single(c => c.Field.Id.Value == "rating");

        Assert.Equal(("部", 34), (counts.GroupLabel, counts.Ward.Sections));
        Assert.Equal([("総務部", 17), ("区民部", 17)], counts.Departments.Select(d => (d.Name, d.Sections)));
    }

    [Fact]
    public void Figures_are_averaged_exactly_and_nothing_else_is()
    {
        var row = Content.Rows[0];
        var other = row with { UnitId = "b", Answers = new(row.Answers.Values.ToDictionary(v => v.Key, v => v.Value == "20.10%" ? "２０．２％" : v.Value == "38件" ? "毎月" : v.Value)) };
        var averages = ReportAverage.Of(Content with { Rows = [row, other] });

        Assert.Empty(ReportAverage.Of(Content));
        Assert.Equal((20.15m, "%", 2), averages.Where(a => a.Item!.Id.Value == "o6-1-b").Select(a => (a.Value, a.Unit, a.Count)).Single());
        Assert.DoesNotContain(averages, a => a.Item!.Id.Value == "o6-1-a");
        Assert.All(averages, a => Assert.Equal(FieldKind.Figure, a.Field.Kind));
    }
}
