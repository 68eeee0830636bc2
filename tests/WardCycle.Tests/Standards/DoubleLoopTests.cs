using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Standards;

namespace WardCycle.Tests.Standards;

/// <summary>Document 001 over two fiscal years: the ward's loop feeds the city's, and what the city decides stands on next year's forms.</summary>
public sealed class DoubleLoopTests
{
    private static readonly CycleId Second = new("kawasaki-2027");
    private static readonly PhaseId Review = new("review");

    [Fact]
    public Task What_is_raised_in_the_first_year_stands_on_the_forms_of_the_second() => Task.Run(async () =>
    {
        var yaml = ShippedSchemes.Yaml("kawasaki")!;
        var world = new World();
        await world.Start(wards: 2, sections: 3, yaml: yaml);
        await world.Live();

        var first = await world.Cycle();
        var state = await PolicyReader.State(world.Record, first, default);
        Assert.All(first.Cycle.Wards, w => Assert.Equal(["p1", "p2", "p3"], state.Policy(w.Id)!.Lines.Select(l => l.Id)));
        var raise = Assert.Single(state.Decisions, d => d.Outcome == ProposalState.Adopted);
        Assert.Equal(StandardMove.Raise, raise.Move);
        Assert.True(raise.On <= new DateOnly(2027, 3, 31), "the committee decides before the year ends");
        Assert.Equal("業務に支障はありません。", state.Proposals[0].Body.Question!.Answer);
        Assert.Equal("15分以内", Waiting(first).Words.Level!.Words);
        await EverySectionLinksAndChecks(world, first);
        await TheReportSaysThePolicyOnceAndTheVerificationBesideEachReflection(world, first);

        await StartSecond(world, yaml, first);
        var second = await new CycleReader(world.Record, World.Days).Get(Second);
        Assert.Equal("14分以内", Waiting(second).Words.Level!.Words);
        Assert.Equal(raise.Number, Waiting(second).Decision);
        Assert.Contains(second.Scheme.Phase(Review).Fields, f => second.Scheme.LabelOf(f).Contains("待ち時間の目安（14分以内）", StringComparison.Ordinal));
        var carried = await StandardsState.Read(world.Record, second.Partition);
        Assert.Equal(StandardMove.Create, Assert.Single(carried.Proposals).Body.Move);
        Assert.Equal(ProposalState.Open, carried.Proposals[0].Body.State);
        Assert.NotEmpty((await Casebook.Read(world.Record, second.Cycle)).Cases);
        await TargetsStandWithLastYearsResults(world, second);
    });

    /// <summary>What a rehearsal wrote, not a sample: the mayor's policy stands once above the table, the meeting's 検証 in its column, and no empty tables of a year that nobody knows.</summary>
    private static async Task TheReportSaysThePolicyOnceAndTheVerificationBesideEachReflection(World world, OpenCycle first)
    {
        var report = (await new ReportComposer(world.Record).Compose(first, first.Cycle.Wards[0].Id, Review, 1, [], default)).ToReport(first, isDraft: false);
        var page = new WardCycle.Reports.ReportWriter().Write(report).First(f => f.Name.EndsWith(".html", StringComparison.Ordinal));
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(page.Content.Bytes.Span));
        Assert.Single(document.QuerySelectorAll("td"), c => c.TextContent.Contains(SamplePolicy.Text.Split('\n')[0], StringComparison.Ordinal));
        var table = document.QuerySelectorAll("table").Single(t => t.QuerySelectorAll("th").Any(h => h.TextContent.Contains("部長会議での検証", StringComparison.Ordinal)));
        var verified = report.Rows.Where(r => r.Answers[new("verified")].Length > 0).ToList();
        Assert.NotEmpty(verified);
        Assert.All(verified, r => Assert.Contains(table.QuerySelectorAll("tr"), row => row.TextContent.Contains(r.Section, StringComparison.Ordinal) && row.LastElementChild!.TextContent.Contains(r.Answers[new("verified")].Split('\n')[0], StringComparison.Ordinal)));
        Assert.DoesNotContain("目標と結果", document.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>April to May: the new targets are published together with what became of the old ones.</summary>
    private static async Task TargetsStandWithLastYearsResults(World world, OpenCycle second)
    {
        await new PrepareStep(world.Record, MasterKeyRing.FromSeed(1)).Run(second, default);
        var report = (await new ReportComposer(world.Record).Compose(second, second.Cycle.Wards[0].Id, new("targets"), 1, [], default)).ToReport(second, isDraft: false);
        var result = report.Rows.Select(r => r.Earlier![0].Answers[new("result")]).First(t => t.Length > 0);
        var page = new WardCycle.Reports.ReportWriter().Write(report).First(f => f.Name.EndsWith(".html", StringComparison.Ordinal));
        var html = System.Text.Encoding.UTF8.GetString(page.Content.Bytes.Span);
        Assert.Contains("令和8年度の目標と結果", html, StringComparison.Ordinal);
        Assert.Contains(result.Split('\n')[0], html, StringComparison.Ordinal);
    }

    private static Standard Waiting(OpenCycle cycle) => cycle.Scheme.Standards!.InForce.Single(s => s.Words.Number == "基準2");

    private static async Task EverySectionLinksAndChecks(World world, OpenCycle cycle)
    {
        var ward = cycle.Cycle.Wards[0].Id;
        var sheets = (await WardState.Read(world.Record, cycle.WardPartition(ward)))!.Sheets.Select(s => s.Body).Where(s => s.State(Review).Revision > 0).ToList();
        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            var row = await world.Record.Get(cycle.WardPartition(ward), Keys.Revision(sheet.Id, Review, sheet.State(Review).Revision));
            Assert.All(cycle.Scheme.Standards!.InForce, s => Assert.NotEqual("", row!.Read<Revision>().Answers[new($"{s.Id}--kept")]));
        }
    }

    private static async Task StartSecond(World world, string yaml, OpenCycle first)
    {
        var roster = SampleOrganisation.For(first.Scheme, 2, 3);
        var request = new StartRequest(
            Second, "second", yaml, new(2027), "所属目標", roster, [.. roster.Wards.Select(w => w.Id)],
            new("見本市事務局", "", ""), IsRehearsal: true, Pace.Real, world.Time.GetUtcNow(), "account:rehearsal", 1);
        Assert.IsType<StartResult.Started>(await new CycleStart(world.Record, World.Days, world.Time).Start(request));
    }
}
