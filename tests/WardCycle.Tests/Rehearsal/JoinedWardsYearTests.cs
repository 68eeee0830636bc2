using System.Text;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Rehearsal.Faults;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Tests.Reorganisations;
using WardCycle.Tests.Secretariat;

namespace WardCycle.Tests.Rehearsal;

/// <summary>A whole year in which one ward is joined to another, or divided, in autumn (requirements 7.6): the same bytes whatever breaks, nothing lost, nothing sent twice.</summary>
public sealed class JoinedWardsYearTests
{
    private const int FaultEvery = 25;

    [Theory]
    [InlineData("kyoto-kamigyo", 11, 3)]
    [InlineData("kawasaki", 6, 5)]
    public Task Faults_change_no_report_lose_nothing_and_send_nothing_twice(string scheme, int sections, int seed) => Task.Run(async () =>
    {
        var (quiet, calm) = await Run(scheme, sections, FaultPlan.Quiet());
        var plan = FaultPlan.FromSeed(seed, FaultEvery);
        var (faulty, broken) = await Run(scheme, sections, plan);

        Assert.True(plan.Crashes > 10);
        Assert.Equal((0, 0), (calm.Losses, calm.Duplicates));
        Assert.Equal((0, 0), (broken.Losses, broken.Duplicates));
        Assert.NotEmpty(quiet);
        Assert.Equal(quiet, faulty);
    });

    /// <summary>The engine's run is raised in mid-year: the flows start anew and find what is done.</summary>
    [Theory]
    [InlineData("kyoto-kamigyo", 11, 7)]
    [InlineData("kawasaki", 6, 9)]
    public Task Faults_change_no_report_of_a_year_in_which_a_ward_is_divided(string scheme, int sections, int seed) => Task.Run(async () =>
    {
        var (quiet, calm) = await Divided(scheme, sections, FaultPlan.Quiet());
        var plan = FaultPlan.FromSeed(seed, FaultEvery);
        var (faulty, broken) = await Divided(scheme, sections, plan);

        Assert.True(plan.Crashes > 10);
        Assert.Equal((0, 0), (calm.Losses, calm.Duplicates));
        Assert.Equal((0, 0), (broken.Losses, broken.Duplicates));
        Assert.Equal(quiet, faulty);
    });

    private static async Task<(IReadOnlyList<string> Reports, RehearsalSummary Summary)> Divided(string scheme, int sections, FaultPlan faults)
    {
        var (world, wards) = await Start(scheme, sections);
        var department = (await world.State(wards[0])).Head.Body.Units.First(u => u.Kind == UnitKind.Department).Id;
        var mayor = new NewPost(new("aoba-mayor"), "青葉区長", "p0900", ["aoba-kucho@example.lg.jp"]);
        DeskWorld.Accepted(await ReorganisedWorld.Do(world, new CycleCommand.Reorganise(new(2026, 11, 4), "区の再編", [new UnitChange.Divide(wards[0], [new(new("aoba"), "青葉区", 99, mayor, [department])])])));

        await world.Live(faults);

        var cycle = (await world.Cycle()).Cycle;
        Assert.Equal((CycleStatus.Finished, 2), (cycle.Status, cycle.Run));
        var reports = await Reports(world);
        var phases = (await world.Cycle()).Scheme.Phases;
        Assert.Contains(reports, r => r.Contains($"{phases[^1].Id}-aoba.html", StringComparison.Ordinal));
        Assert.DoesNotContain(reports, r => r.Contains($"{phases[0].Id}-aoba.", StringComparison.Ordinal));
        return (reports, await world.Audit());
    }

    private static async Task<(IReadOnlyList<string> Reports, RehearsalSummary Summary)> Run(string scheme, int sections, FaultPlan faults)
    {
        var (world, wards) = await Start(scheme, sections);
        DeskWorld.Accepted(await ReorganisedWorld.Do(world, new CycleCommand.Reorganise(new(2026, 11, 4), "区の再編", [new UnitChange.Join(wards[1], [wards[0]], "中央区")])));

        await world.Live(faults);

        Assert.Equal(CycleStatus.Finished, (await world.Cycle()).Cycle.Status);
        var row = (await world.Cycle()).Cycle.Wards.Single(w => w.Id == wards[0]);
        Assert.Equal((new DateOnly(2026, 11, 3), wards[1]), (row.Until, row.Into));
        Assert.DoesNotContain((await world.State(wards[0])).Head.Body.Units, u => u.Kind != UnitKind.City && u.Validity.Until is null);
        var reports = await Reports(world);
        var last = (await world.Cycle()).Scheme.Phases[^1].Id;
        Assert.DoesNotContain(reports, r => r.Split('\n')[0].Contains($"{last}-{wards[0]}.", StringComparison.Ordinal));
        Assert.Contains(reports, r => r.Contains($"{last}-{wards[1]}.html", StringComparison.Ordinal) && r.Contains("中央区", StringComparison.Ordinal));
        return (reports, await world.Audit());
    }

    private static async Task<(World, IReadOnlyList<UnitId> Wards)> Start(string scheme, int sections)
    {
        var world = new World();
        await world.Start(3, sections, yaml: ShippedSchemes.Yaml(scheme)!);
        await world.Activities.Once(World.Id, 1, Step.Prepare, Subject.Year, 0);
        return (world, [.. (await world.Cycle()).Cycle.Wards.Select(w => w.Id)]);
    }

    private static async Task<IReadOnlyList<string>> Reports(World world)
    {
        List<string> reports = [];
        foreach (var path in (await world.Documents.List("")).Where(p => !p.Contains("outbox", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            reports.Add($"{path}\n{Encoding.UTF8.GetString((await world.Documents.Get(path))!.Content.Bytes.Span)}");
        }

        return reports;
    }
}
