using System.Collections.Concurrent;
using System.Diagnostics;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Telemetry;

namespace WardCycle.Tests.Telemetry;

/// <summary>A small year, listened to. Other tests run beside it: what is asked for is there, and whatever is told is harmless.</summary>
public sealed class YearTelemetryTests
{
    private static readonly string[] Names =
        ["wardcycle.mails", "wardcycle.sections.missing", "wardcycle.steps", "wardcycle.wakes"];

    [Fact]
    public async Task A_year_tells_its_steps_wakes_mails_and_what_is_missing_and_no_persons_data()
    {
        var spans = new ConcurrentBag<Activity>();
        using var sums = new FigureSums();
        using var listener = Listen(spans);
        var world = new World(7);
        await world.Start(wards: 1, sections: 3);
        await world.Live();

        var figures = sums.Take();

        Assert.Empty(Names.Except(figures.Select(f => f.Name)));
        Assert.Contains(figures, f => f.Name == "wardcycle.steps" && f.Tags["outcome"].Equals("run"));
        Assert.Contains(figures, f => f.Name == "wardcycle.mails" && f.Tags["purpose"].Equals("invitation") && f.Tags["state"].Equals("accepted") && f.Value >= 3);
        Assert.Contains(figures, f => f.Name == "wardcycle.wakes" && f.Tags["subject"].Equals("ward") && f.Tags["answer"].Equals("rest"));
        Assert.Contains(figures, f => f.Name == "wardcycle.sections.missing" && f.Tags["cycle"].Equals(World.Id.Value));
        Assert.Contains(spans, s => s.OperationName == "Once Prepare" && Equals(s.GetTagItem("wardcycle.cycle"), World.Id.Value));
        Assert.Contains(spans, s => s.OperationName == "Pass ward");
        Assert.All(figures.SelectMany(f => f.Tags.Values).Concat(spans.SelectMany(s => s.TagObjects).Select(t => t.Value!)), IsHarmless);
    }

    [Fact]
    public void What_has_been_taken_is_not_told_twice()
    {
        using var sums = new FigureSums();
        YearTelemetry.StoreCall("test-only", "done");
        YearTelemetry.StoreCall("test-only", "done");

        Assert.Equal(2, Assert.Single(sums.Take(), f => f.Tags.Values.Contains("test-only")).Value);
        Assert.DoesNotContain(sums.Take(), f => f.Tags.Values.Contains("test-only"));
    }

    /// <summary>Small letters, digits, hyphens: an id or a word of ours.</summary>
    private static void IsHarmless(object tag) => Assert.Matches("^[a-z0-9-]{1,40}$", Assert.IsType<string>(tag));

    private static ActivityListener Listen(ConcurrentBag<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == YearTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
