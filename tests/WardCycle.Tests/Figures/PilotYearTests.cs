using static WardCycle.Tests.Figures.FigureWorld;

namespace WardCycle.Tests.Figures;

/// <summary>A pilot year with some of the wards; the others join a year later.</summary>
public sealed class PilotYearTests
{
    [Fact]
    public async Task Wards_that_join_later_have_no_last_year_and_those_of_the_pilot_keep_theirs()
    {
        var world = await Start(wards: 1);
        await world.Submit(First, "50%");
        world.Time.Now = world.Time.Now.AddYears(1);
        await world.Begin(2027);

        var second = await world.Cycles.Get(Of(2027));
        Assert.Equal((Of(2026), 3), (second.Cycle.Previous!.Value, second.Cycle.Wards.Count));
        Assert.Equal("50%", (await world.Report(First, 2027)).Rows[0].Earlier![0].Answers[Own]);
        Assert.Empty((await world.Report(world.Wards[1], 2027)).Rows[0].Earlier![0].Answers.Values);
    }
}
