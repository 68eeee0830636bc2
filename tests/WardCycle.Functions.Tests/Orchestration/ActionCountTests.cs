using WardCycle.Cycles;
using Xunit.Abstractions;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>
/// What a year costs the engine: every activity, timer, child and new life, of every instance, from the start to the end of
/// the care, hourly looks of the reconciler included (they ring nobody). Figures are printed by instance and kind. A ward
/// alone carries the year's and the phases' fixed actions by itself: its bar says what it costs.
/// </summary>
public sealed class ActionCountTests(ITestOutputHelper output)
{
    private const double Bar = 10;

    [Theory]
    [InlineData(3, Bar)]
    [InlineData(1, 14)]
    public async Task A_section_year_costs_no_more_actions_than_the_bar(int wards, double bar)
    {
        const int Sections = 11;
        var world = new DurableWorld(7);
        await world.Start(wards, Sections);
        await world.Live();

        Assert.Equal(CycleStatus.Finished, (await world.World.Cycle()).Cycle.Status);
        var actions = world.Engine.Actions;
        foreach (var instance in actions.GroupBy(a => a.Instance))
        {
            var kinds = instance.GroupBy(a => a.Action).Select(k => $"{k.Key} {k.Count()}");
            output.WriteLine($"{instance.Key}: {instance.Count()} ({string.Join(", ", kinds)})");
        }

        Assert.Empty(world.RangAt);
        var each = actions.Count / (double)(wards * Sections);
        output.WriteLine($"{wards} x {Sections}: {actions.Count} actions, {each:F1} per section and year (bar {bar:F0}). Bells heard: {world.Engine.BellsHeard}.");
        Assert.InRange(each, 1, bar);
    }
}
