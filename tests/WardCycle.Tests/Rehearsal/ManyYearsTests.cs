using System.Globalization;
using WardCycle.Rehearsal;
using WardCycle.Rehearsal.Faults;
using Xunit.Abstractions;

namespace WardCycle.Tests.Rehearsal;

/// <summary>Ten years, many seeds, and faults drawn at random.</summary>
public sealed class ManyYearsTests(ITestOutputHelper output)
{
    private static readonly int[] Seeds = [1, 2, 3];

    [Fact]
    public Task Ten_years_with_several_seeds_lose_nothing_and_publish_every_phase() => Task.Run(async () =>
    {
        var years = 0;
        foreach (var year in Enumerable.Range(2025, 10))
        {
            foreach (var seed in Seeds)
            {
                var summary = await Year(year, seed, sections: 3);
                Assert.True(summary is { Losses: 0, Duplicates: 0, Editions: 4 }, $"year {year}, seed {seed}: {summary}");
                years++;
            }
        }

        Say($"years: {years}, fiscal years 2025 to 2034, seeds: {Seeds.Length}");
    });

    [Fact]
    public Task Faults_drawn_at_random_leave_the_same_answers_and_the_same_reports() => Task.Run(async () =>
    {
        var (calm, expected) = await Year(faults: null);
        var (seeds, crashes) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 50))
        {
            var plan = FaultPlan.FromSeed(seed, 25);
            var (summary, end) = await Year(plan);
            Assert.True(summary is { Losses: 0, Duplicates: 0 }, $"seed {seed}: {summary}");
            Assert.Equal((calm.Submissions, calm.Revisions, calm.Editions), (summary.Submissions, summary.Revisions, summary.Editions));
            Assert.Empty(Difference.Between(expected, end).Where(d => d.Contains("reports/", StringComparison.Ordinal) || d.Contains("other bytes", StringComparison.Ordinal)).Select(d => $"seed {seed}: {d}"));
            (seeds, crashes) = (seeds + 1, crashes + plan.Crashes);
        }

        Say($"seeds: {seeds}, years: {seeds + 1}, crashes: {crashes}");
    });

    private static async Task<RehearsalSummary> Year(int year, int seed, int sections)
    {
        var world = new World(seed, now: World.At(year, 4, 1, 8));
        await world.Start(1, sections, year);
        await world.Live();
        return await world.Audit();
    }

    private static async Task<(RehearsalSummary Summary, KeptMoment End)> Year(FaultPlan? faults)
    {
        var world = new World();
        await world.Start(1, 3);
        await world.Live(faults);
        return (await world.Audit(), world.Keep(world.Time.GetUtcNow()));
    }

    private void Say(FormattableString figures)
    {
        var text = figures.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(text);
        Console.WriteLine(text);
    }
}
