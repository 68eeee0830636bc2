using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Publication;

/// <summary>What a report carries of the years before.</summary>
public sealed class EarlierYearsTests
{
    private static readonly FieldId Note = new("handover-note");

    [Fact]
    public async Task A_layout_that_looks_back_carries_last_years_public_answers_and_says_whether_they_may_change()
    {
        var year = await AfterAYear(Gate.Open);
        var row = await Row(year, s => s with { Report = LooksBack(s) });

        var last = Assert.Single(row.Earlier!);
        Assert.Equal((2026, "前年の目標"), (last.Year.Year, last.Answers[Target]));
        Assert.Equal([Targets], last.Expected);
        Assert.Empty(last.Answers[Note]);
    }

    [Fact]
    public async Task Once_the_gate_is_shut_they_are_final()
    {
        Assert.Empty(Assert.Single((await Row(await AfterAYear(Gate.Shut), s => s with { Report = LooksBack(s) })).Earlier!).Expected);
    }

    [Fact]
    public async Task A_layout_of_this_year_alone_carries_none()
    {
        Assert.Null((await Row(await AfterAYear(Gate.Shut), s => s)).Earlier);
    }

    [Fact]
    public async Task What_was_internal_last_year_is_not_carried_though_it_is_public_now()
    {
        var world = await SheetWorld.Open();
        await world.Desk.Submit(await world.Visit(Soumu), Entry("前年の目標"));
        var year = await NextYear.After(world);
        await world.Rewrite<FrozenScheme>(WardCycle.Record.Keys.CyclePartition(Cycle), WardCycle.Record.Keys.Frozen(1), f => f with
        {
            Yaml = InternalTarget(f.Yaml),
        });

        Assert.Empty(Assert.Single((await Row(year, s => s with { Report = LooksBack(s) })).Earlier!).Answers[Target]);
    }

    private static async Task<NextYear> AfterAYear(Gate gate)
    {
        var world = await SheetWorld.Open();
        await world.Desk.Submit(await world.Visit(Soumu), Entry("前年の目標"));
        await world.SetGates(Targets, gate);
        return await NextYear.After(world);
    }

    private static async Task<ReportRow> Row(NextYear year, Func<Scheme, Scheme> change)
    {
        var open = await year.Open();
        var content = await new ReportComposer(year.Store).Compose(open with { Scheme = change(open.Scheme) }, Ward, Targets, 1, [], CancellationToken.None);
        return content.Rows.Single(r => r.UnitId == Soumu.Value);
    }

    private static ReportLayout LooksBack(Scheme scheme) => scheme.Report with
    {
        Blocks = [new ReportBlock.Form(null, null, null, [[new(new CellContent.Answers([Target], -1), "前年度", 100)]])],
    };

    /// <summary>The first field of the default scheme is the target.</summary>
    private static string InternalTarget(string yaml)
    {
        yaml = yaml.Replace("        public-reason: true\n", "", StringComparison.Ordinal);
        var at = yaml.IndexOf("public: true", yaml.IndexOf("- id: target", StringComparison.Ordinal), StringComparison.Ordinal);
        return string.Concat(yaml.AsSpan(0, at), "public: false", yaml.AsSpan(at + "public: true".Length))
            .Replace("    - { field: target, width: 23, heading: 所属等の目標(イ) }\n", "", StringComparison.Ordinal)
            .Replace("width: 27", "width: 50", StringComparison.Ordinal);
    }
}
