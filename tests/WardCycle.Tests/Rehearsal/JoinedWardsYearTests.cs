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

/// <summary>A whole year in which one ward is joined to another in autumn (requirements 7.6): the same bytes whatever breaks, nothing lost, nothing sent twice.</summary>
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

    private static async Task<(IReadOnlyList<string> Reports, RehearsalSummary Summary)> Run(string scheme, int sections, FaultPlan faults)
    {
        var world = new World();
        await world.Start(3, sections, yaml: ShippedSchemes.Yaml(scheme)!);
        await world.Activities.Once(World.Id, 1, Step.Prepare, Subject.Year, 0);
        List<UnitId> wards = [.. (await world.Cycle()).Cycle.Wards.Select(w => w.Id)];
        DeskWorld.Accepted(await ReorganisedWorld.Do(world, new CycleCommand.Reorganise(new(2026, 11, 4), "区の再編", [new UnitChange.Join(wards[1], [wards[0]], "中央区")])));

        await world.Live(faults);

        Assert.Equal(CycleStatus.Finished, (await world.Cycle()).Cycle.Status);
        var row = (await world.Cycle()).Cycle.Wards.Single(w => w.Id == wards[0]);
        Assert.Equal((new DateOnly(2026, 11, 3), wards[1]), (row.Until, row.Into));
        Assert.DoesNotContain((await world.State(wards[0])).Head.Body.Units, u => u.Kind != UnitKind.City && u.Validity.Until is null);
        var paths = (await world.Documents.List("")).Where(p => !p.Contains("outbox", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        List<string> reports = [];
        foreach (var path in paths)
        {
            reports.Add($"{path}\n{Encoding.UTF8.GetString((await world.Documents.Get(path))!.Content.Bytes.Span)}");
        }

        var last = (await world.Cycle()).Scheme.Phases[^1].Id;
        Assert.DoesNotContain(paths, p => p.Contains($"{last}-{wards[0]}.", StringComparison.Ordinal));
        Assert.Contains(reports, r => r.Contains($"{last}-{wards[1]}.html", StringComparison.Ordinal) && r.Contains("中央区", StringComparison.Ordinal));
        return (reports, await world.Audit());
    }
}
