using WardCycle.Calendar;
using WardCycle.Local.Rehearsals;
using WardCycle.Schemes;

namespace WardCycle.Tests.Rehearsal;

/// <summary>Every shipped scheme lives a whole year headless: nothing lost, nothing twice, the same figures with faults.</summary>
public sealed class FiveSchemesTests
{
    public static TheoryData<string> Ids { get; } = [.. ShippedSchemes.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task A_year_of_a_scheme_loses_nothing_and_sends_nothing_twice(string id) => Task.Run(async () =>
    {
        var plan = new RehearsalPlan(ShippedSchemes.Yaml(id)!, new(2026), 1, 3, 2);
        var (quiet, faulty) = (await Run(plan), await Run(plan with { FaultSeed = 3 }));
        Assert.Equal((0, 0), (quiet.Losses, quiet.Duplicates));
        Assert.Equal((0, 0), (faulty.Losses, faulty.Duplicates));
        Assert.Equal((quiet.Submissions, quiet.Revisions, quiet.Editions), (faulty.Submissions, faulty.Revisions, faulty.Editions));
        Assert.True(quiet.Submissions > 0 && quiet.Editions >= SchemeLoader.LoadTrusted(plan.SchemeYaml).Phases.Count, $"{quiet}");
    });

    private static async Task<WardCycle.Rehearsal.RehearsalSummary> Run(RehearsalPlan plan) =>
        (await new RehearsalRun(plan, HolidayTable.Shipped).Run()).Summary;
}
