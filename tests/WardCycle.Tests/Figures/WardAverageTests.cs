using WardCycle.Publication;
using static WardCycle.Tests.Figures.FigureWorld;

namespace WardCycle.Tests.Figures;

/// <summary>The average of all wards: exact, of figures alone, with the number of wards.</summary>
public sealed class WardAverageTests
{
    [Fact]
    public async Task It_is_the_mean_of_the_wards_that_gave_the_figure()
    {
        var world = await Start();
        await world.Submit(world.Wards[0], "50.1%");
        Assert.DoesNotContain((await world.Report(First)).Averages!, a => a.Field == Own);
        await world.Submit(world.Wards[1], "50.2%");
        var average = Assert.Single((await world.Report(First)).Averages!, a => a.Field == Own);
        Assert.Equal("50.15%（2区の平均）", average.Words);
        await world.Submit(world.Wards[2], "40%");
        Assert.Equal((46.77m, 3), Assert.Single((await world.Report(First)).Averages!, a => a.Field == Own) is var all ? (all.Value, all.Wards) : default);
    }

    [Fact]
    public async Task The_citys_figure_counts_once_a_ward()
    {
        var world = await Start();
        await world.Set(Entered());
        Assert.Equal("71.30%（3区の平均）", Assert.Single((await world.Report(First)).Averages!).Words);
    }

    [Fact]
    public async Task It_stands_in_its_own_column()
    {
        var world = await Start();
        foreach (var ward in world.Wards)
        {
            await world.Submit(ward, "50%");
        }

        var html = System.Text.Encoding.UTF8.GetString(new WardCycle.Reports.ReportWriter().Write(await world.Report(First)).First(f => f.Name.EndsWith(".html", StringComparison.Ordinal)).Content.Bytes.Span);
        Assert.Contains("50.0%（3区の平均）", html, StringComparison.Ordinal);
    }
}
