using System.Globalization;
using WardCycle.Rehearsal.Faults;
using Xunit.Abstractions;

namespace WardCycle.Tests.Rehearsal;

/// <summary>The process dies, or an answer is lost, at every boundary of a year: nothing is lost and nothing is sent twice.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Threads = 2;

    private static readonly Fault[] Faults = [Fault.CrashBefore, Fault.CrashAfter, Fault.AnswerLost];

    [Fact]
    public Task A_fault_at_any_boundary_of_a_year_leaves_the_same_record_reports_and_mails() => Task.Run(async () =>
    {
        var year = await ReferenceYear.Run(sections: 11);
        var cases = from boundary in Enumerable.Range(0, year.Boundaries)
                    from fault in Faults
                    select new Dictionary<int, Fault> { [boundary] = fault };
        await Run("one fault, 11 sections", year, [.. cases], toTheEnd: false);
    });

    [Fact]
    public Task A_fault_leaves_the_same_end_where_the_year_runs_on_to_its_end() => Task.Run(async () =>
    {
        var year = await ReferenceYear.Run(sections: 4);
        var cases = from boundary in Enumerable.Range(0, year.Boundaries)
                    where boundary % 3 == 0
                    select new Dictionary<int, Fault> { [boundary] = Faults[boundary / 3 % 3] };
        await Run("one fault, 4 sections, to the end", year, [.. cases], toTheEnd: true);
    });

    [Fact]
    public Task A_second_crash_during_the_recovery_leaves_the_same_record_too() => Task.Run(async () =>
    {
        var year = await ReferenceYear.Run(sections: 2);
        var cases = from boundary in Enumerable.Range(0, year.Boundaries - 3)
                    from distance in new[] { 1, 2, 3 }
                    let first = Faults[(boundary + distance) % 3]
                    let second = Faults[(boundary + distance) / 3 % 3]
                    select new Dictionary<int, Fault> { [boundary] = first, [boundary + distance] = second };
        await Run("two faults, 2 sections", year, [.. cases], toTheEnd: false);
    });

    private async Task Run(string what, ReferenceYear year, IReadOnlyList<Dictionary<int, Fault>> cases, bool toTheEnd)
    {
        List<string> failures = [];
        var unmet = 0;
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = Threads }, async (faults, _) =>
        {
            var result = await year.Try(faults, toTheEnd);
            lock (failures)
            {
                unmet += faults.Count - result.Hits;
                if (result.Duplicates > 0 || result.Differences.Count > 0)
                {
                    failures.Add($"{string.Join(", ", faults)}: {result.Duplicates} sent twice; {string.Join('\n', result.Differences.Take(5).Select(d => d[..Math.Min(900, d.Length)]))}");
                }
            }
        });
        Say($"{what}: boundaries of the year: {year.Boundaries}, boundaries tried: {cases.Count}, faults not met: {unmet}, failures: {failures.Count}");
        Assert.True(failures.Count == 0, $"{failures.Count} of {cases.Count} failed:\n{string.Join("\n\n", failures.Take(25))}");
        Assert.Equal(0, unmet);
    }

    private void Say(FormattableString figures)
    {
        var text = figures.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(text);
        Console.WriteLine(text);
    }
}
