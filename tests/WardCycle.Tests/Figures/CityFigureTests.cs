using System.Text;
using System.Text.Json;
using WardCycle.Figures;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Reports;
using WardCycle.Secretariat;
using static WardCycle.Tests.Figures.FigureWorld;

namespace WardCycle.Tests.Figures;

/// <summary>What the city enters once for its wards stands on every sheet and in every report, with source, time and n.</summary>
public sealed class CityFigureTests
{
    [Fact]
    public async Task A_wards_own_value_comes_before_the_one_for_all_wards()
    {
        var world = await Start();
        Assert.IsType<CommandResult.Done>(await world.Set(Entered()));

        Assert.Equal("80.5%", (await world.Form(First)).Phases[0].Leads[Survey].Text);
        var other = (await world.Form(world.Wards[1])).Phases[0].Leads[Survey];
        Assert.Equal(("66.7%", "出典：市民アンケート、令和8年4月1日時点、n=1200"), (other.Text, other.Origin!.Words));
    }

    [Fact]
    public async Task A_sheet_is_complete_without_it_and_cannot_write_over_it()
    {
        var world = await Start();
        await world.Submit(First, "50%");
        Assert.Equal("", (await world.Form(First)).Phases[0].SubmittedText(Survey));
        await world.Set(Entered());
        Assert.Equal("80.5%", (await world.Report(First)).Rows[0].Answers[Survey]);
    }

    [Fact]
    public async Task It_is_printed_and_given_as_open_data_with_source_time_and_n()
    {
        var world = await Start();
        await world.Submit(First, "50%");
        await world.Set(Entered());
        var files = new ReportWriter().Write(await world.Report(First)).ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Content.Bytes.Span));

        Assert.Contains("出典：市民アンケート、令和8年4月1日時点、n=512", files.Single(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        var csv = files.First(f => f.Key.EndsWith(".csv", StringComparison.Ordinal)).Value;
        Assert.Contains("市民アンケートの満足度_出典", csv, StringComparison.Ordinal);
        Assert.Contains("80.5%,80.5,%,市民アンケート,2026-04-01,512,", csv, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(files.Single(f => f.Key.EndsWith(".json", StringComparison.Ordinal)).Value);
        var value = json.RootElement.GetProperty("rows")[0].GetProperty("phases")[0].GetProperty("values").GetProperty("survey");
        Assert.Equal((80.5m, "市民アンケート", "2026-04-01", 512), (value.GetProperty("number").GetDecimal(), value.GetProperty("source").GetString(), value.GetProperty("asOf").GetString(), value.GetProperty("n").GetInt32()));
        Assert.DoesNotContain("内部の調査", string.Concat(files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_asks_for_its_reason_keeps_the_first_and_is_printed_with_its_day()
    {
        var world = await Start();
        await world.Set(Entered());
        var refused = Assert.IsType<CommandResult.Refused>(await world.Set(Entered(first: "81.0%")));
        Assert.Equal("reason", Assert.Single(refused.Problems).Field);
        Assert.IsType<CommandResult.Done>(await world.Set(Entered("集計の誤り", "81.0%")));

        var figures = await CityFigures.Read(world.Record, Keys.CyclePartition(Of(2026)), default);
        Assert.Equal([1, 2], figures.Versions.Select(v => v.Version));
        Assert.Equal("出典：市民アンケート、令和8年4月1日時点、n=512、令和8年4月20日訂正（集計の誤り）", (await world.Report(First)).Rows[0].Origins![Survey].Words);
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        var world = await Start();
        await world.Set(Entered());
        await world.Set(Entered());
        Assert.Single((await CityFigures.Read(world.Record, Keys.CyclePartition(Of(2026)), default)).Versions);
    }

    [Fact]
    public async Task Only_the_city_enters_it()
    {
        var world = await Start();
        Assert.IsType<CommandResult.Refused>(await world.Set(Entered(), OfWard));
    }

    [Theory]
    [InlineData("own", "a figure that the sheet types itself")]
    [InlineData("nothing", "no figure at all")]
    public async Task What_the_city_does_not_supply_is_refused(string field, string why)
    {
        var world = await Start();
        var refused = Assert.IsType<CommandResult.Refused>(await world.Set(Entered() with { Field = new(field) }));
        Assert.True(refused.Problems[0].Field == "field", why);
    }

    [Fact]
    public async Task What_is_no_number_a_foreign_ward_and_tomorrow_are_refused_at_their_fields()
    {
        var world = await Start();
        var refused = Assert.IsType<CommandResult.Refused>(await world.Set(
            new(Survey, "", new(2026, 4, 21), [new(First, "多い"), new(new("yoso"), "5%"), new(world.Wards[1], "5%", -1)])));
        Assert.Equal(["source", "asOf", "value-mihon", "ward", $"n-{world.Wards[1]}"], refused.Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task Next_year_it_is_the_previous_years_figure()
    {
        var world = await Start();
        await world.Submit(First, "50%");
        await world.Set(Entered());
        world.Time.Now = world.Time.Now.AddYears(1);
        await world.Begin(2027);
        Assert.Equal("80.5%", (await world.Report(First, 2027)).Rows[0].Earlier![0].Answers[Survey]);
        Assert.IsType<CommandResult.Done>(await world.Commands.Do(City, Of(2027), Entered(first: "82%")));
        var html = Encoding.UTF8.GetString(new ReportWriter().Write(await world.Report(First, 2027)).First(f => f.Name.EndsWith(".html", StringComparison.Ordinal)).Content.Bytes.Span);
        Assert.Contains("令和8年度 80.5%（見込）\n令和9年度 82%", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_along_in_the_cycles_file_row_for_row()
    {
        var world = await Start();
        await world.Set(Entered());
        using var file = new MemoryStream();
        await CycleExport.Write(world.Record, Of(2026), file);
        file.Position = 0;
        var copy = new MemoryRecordStore();
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(copy, file, "file"));
        var partition = Keys.CyclePartition(Of(2026));
        Assert.Equal((await world.Record.Get(partition, Keys.Figure(Survey, 1)))!.Json, (await copy.Get(partition, Keys.Figure(Survey, 1)))!.Json);
    }
}
