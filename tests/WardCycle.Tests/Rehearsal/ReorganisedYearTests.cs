using System.Text;
using WardCycle.Calendar;
using WardCycle.Local.Rehearsals;
using WardCycle.Record;

namespace WardCycle.Tests.Rehearsal;

/// <summary>A whole year in which a ward renames, divides, joins and closes sections and gives one to another ward.</summary>
public sealed class ReorganisedYearTests
{
    private static readonly RehearsalPlan Plan = new(World.Yaml, new(2026), 2, 11, 7, Reorganises: true);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public Task Crashes_change_no_report_lose_nothing_and_send_nothing_twice(int faults) => Task.Run(async () =>
    {
        var (quiet, outcome) = await Run(Plan);
        var (faulty, crashed) = await Run(Plan with { FaultSeed = faults });

        Assert.True(crashed.Summary.Crashes > 10);
        Assert.Equal((0, 0), (outcome.Summary.Losses, outcome.Summary.Duplicates));
        Assert.Equal((0, 0), (crashed.Summary.Losses, crashed.Summary.Duplicates));
        Assert.NotEmpty(quiet);
        Assert.Equal(quiet, faulty);
    });

    [Fact]
    public Task Every_change_of_the_autumn_stands_in_the_reports_after_it_and_in_none_before() => Task.Run(async () =>
    {
        var (_, outcome) = await Run(Plan);
        var ward = (await WardCycle.Cycles.WardState.Read(outcome.Record, Keys.WardPartition(RehearsalRun.Cycle, World.Ward)))!;
        Assert.Equal([1, 2], ward.Head.Body.Reorganised!.Order());
        Assert.Contains(ward.Sheets, s => s.Body.Ended is { MovedTo: not null });
        Assert.Contains(ward.Sheets, s => s.Body.Ended is { MovedTo: null });
        var html = await Reports(outcome, ".html");
        Assert.All(html.Where(r => r.Key.Contains("targets", StringComparison.Ordinal)), r => Assert.DoesNotContain("総務企画課", r.Value, StringComparison.Ordinal));
        Assert.Contains(html, r => r.Key.Contains("mid-year", StringComparison.Ordinal) && r.Value.Contains("総務企画課", StringComparison.Ordinal));
        Assert.Contains(html, r => r.Key.Contains("year-end", StringComparison.Ordinal) && r.Value.Contains("デジタル推進課", StringComparison.Ordinal));
    });

    [Fact]
    public Task A_year_without_reorganisations_is_not_changed_by_the_option_being_there() => Task.Run(async () =>
    {
        var (plain, outcome) = await Run(Plan with { Reorganises = false });
        Assert.NotEmpty(plain);
        Assert.Null((await outcome.Record.Get(Keys.CyclePartition(RehearsalRun.Cycle), Keys.Cycle))!.Read<WardCycle.Cycles.CycleRow>().Reorganisations);
    });

    private static async Task<(IReadOnlyList<string> Reports, RehearsalOutcome Outcome)> Run(RehearsalPlan plan)
    {
        var outcome = await new RehearsalRun(plan, HolidayTable.Shipped).Run();
        return ([.. (await Reports(outcome, "")).Select(r => $"{r.Key}\n{r.Value}")], outcome);
    }

    private static async Task<SortedDictionary<string, string>> Reports(RehearsalOutcome outcome, string extension)
    {
        SortedDictionary<string, string> reports = new(StringComparer.Ordinal);
        foreach (var path in (await outcome.Documents.List("")).Where(p => !p.Contains("outbox", StringComparison.Ordinal) && p.EndsWith(extension, StringComparison.Ordinal)))
        {
            reports[path] = Encoding.UTF8.GetString((await outcome.Documents.Get(path))!.Content.Bytes.Span);
        }

        return reports;
    }
}
