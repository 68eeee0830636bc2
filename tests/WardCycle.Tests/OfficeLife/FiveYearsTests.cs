using System.Diagnostics;
using System.Globalization;
using WardCycle.Tests.OfficeLife.Desks;
using Xunit.Abstractions;

namespace WardCycle.Tests.OfficeLife;

/// <summary>
/// An office's real life (requirements, section 7): 3 wards and 90 sections over five fiscal years, each event at least
/// twenty times, with faults, against a model of its own.
/// </summary>
public sealed class FiveYearsTests(ITestOutputHelper output)
{
    [Fact]
    public Task An_office_of_three_wards_over_five_years_loses_nothing_sends_nothing_twice_and_prints_nothing_wrong() => Task.Run(async () =>
    {
        foreach (var seed in Seeds())
        {
            await Run(seed);
        }
    });

    private const int AtLeast = 20;

    /// <summary>What section 7 names, line by line, and what meets on purpose.</summary>
    private static readonly string[] Events =
    [
        "returned after closing with own day", "resubmitted", "edition composed", "personal-data check signed", "decision data", "edition published",
        "posted with day and address", "publication withdrawn", "check withdrawn by a newer revision", "checked",
        "wording", "objection", "objection answered: kept", "objection answered: dropped",
        "confirmed by head", "sent back by head", "entry on behalf", "agreed day", "draft saved",
        "deputy", "vacancy", "concurrent post", "changed address", "hand-over in mid-year",
        "next roster prepared", "hand-over on 1 April", "roster confirmed late",
        "bounced, by hand", "mis-sent", "address check",
        "mail stop", "mail stop in the week of closing", "dates changed with reason", "dates of a group", "all dates moved",
        "target changed by section", "target changed by the office", "migration: earlier year", "migration: phase done on paper",
        "late figure: marked by the section", "late figure: reopened by the office", "late figure: corrected",
        "outside with reason", "gap: on behalf", "gap: wait", "gap: outside",
        "erasure", "filed", "disposal approved", "disposed of",
        "reorganisation: rename", "reorganisation: move", "reorganisation: move away", "reorganisation: divide", "reorganisation: join", "reorganisation: close", "reorganisation while returned", "reorganisation while a figure is late",
        WardChanges.Born, WardChanges.Joined, WardChanges.Moved, "ward joined while a sheet is returned", "ward joined while a figure is late", "ward divided while a sheet is asked for",
        "hand-over of a section that has changed wards", "survey published", "survey: answer on the web", "survey: paper counted", "survey: summary", "survey: raw text refused",
        "hand-over while returned", "hand-over while a figure is late",
        "second post", "superior's second post", "superior told", "superior skipped: the same person", "digest for two posts", "digest for two years",
        "mail text changed", "reference: expected", "reference: final",
    ];

    private async Task Run(int seed)
    {
        var watch = Stopwatch.StartNew();
        var years = int.Parse(Environment.GetEnvironmentVariable("OFFICE_LIFE_YEARS") ?? "5", CultureInfo.InvariantCulture);
        var office = new Office(seed, new(YearDesk.First, 4, 1), every: 450);
        await office.Live(new(YearDesk.First, 4, 1), new(YearDesk.First + years, 7, 10));
        if (Environment.GetEnvironmentVariable("OFFICE_LIFE_LOG") is { Length: > 0 } log)
        {
            await File.WriteAllLinesAsync(log, office.Chronicle.Lines);
        }

        foreach (var (kind, count) in office.Chronicle.Counts)
        {
            Say($"{count,6} {kind}");
        }

        Say($"seed {seed}: {office.Submissions} submissions, {office.Life.World.Count} mails, {office.ReportLines} lines of reports in {office.Files} more files, {office.Life.Faults.Boundaries} boundaries, {office.Life.Faults.Crashes} crashes, {watch.Elapsed.TotalSeconds:F1} s, {GC.GetTotalMemory(false) / 1048576} MiB");
        Assert.True(office.Chronicle.Faults.Count == 0, $"{string.Join('\n', office.Chronicle.Faults)}\n{office.Chronicle.Tell()}");
        Assert.Empty(office.Life.World.Twice);
        Say($"wanted and there: {string.Join(", ", office.Wanted.Found.Select(e => $"{e.Value} {e.Key}"))}");
        Say($"exported: {string.Join(", ", office.Exported.Select(e => $"{e.Value} {e.Key}"))}");
        foreach (var kind in years == YearDesk.Years ? Events : [])
        {
            Assert.True(office.Chronicle.Count(kind) >= AtLeast, $"seed {seed}: {kind} happened {office.Chronicle.Count(kind)} times.");
        }
    }

    private static IEnumerable<int> Seeds() =>
        (Environment.GetEnvironmentVariable("OFFICE_LIFE_SEEDS") ?? "1").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture));

    private void Say(FormattableString figures)
    {
        var text = figures.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(text);
        Console.WriteLine(text);
    }
}
