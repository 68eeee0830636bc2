using FsCheck;
using FsCheck.Fluent;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Tests.Reports;

public sealed class ReportCountsTests
{
    private static readonly string[] States = ["achieved", "mostly", "partly", "hardly", "chose-outside", "put-outside", "missing", "empty"];

    [Fact]
    public void The_sample_years_result_is_one_six_four_none()
    {
        var counts = Assert.Single(ReportCounts.Of(ReportWorld.Content()));

        Assert.Equal("◎1 ○6 △4 ×0", counts.Ward.Line(counts.Scale));
        Assert.Equal([6, 3, 2], counts.Departments.Select(d => d.Sections));
    }

    [Fact]
    public void A_phase_without_a_scale_counts_nothing() =>
        Assert.Empty(ReportCounts.Of(ReportWorld.Content() with { Phase = ReportWorld.MidYear }));

    [Fact]
    public void Outside_and_missing_are_counted_apart_from_the_grades()
    {
        var rows = Gen.Two(Gen.Choose(0, 7)).Select(p => (Department: $"部{p.Item1 % 3}", State: States[p.Item2])).ListOf().ToArbitrary();
        Prop.ForAll(rows, list =>
        {
            var counts = ReportCounts.Of(ReportWorld.Content() with { Rows = [.. list.Select(r => Row(r.Department, r.State))] }).Single();
            var naive = list.ToLookup(r => r.Department, r => r.State);
            return Agrees(counts.Ward, [.. list.Select(r => r.State)])
                && counts.Departments.Select(d => d.Name).SequenceEqual(list.Select(r => r.Department).Distinct())
                && counts.Departments.All(d => Agrees(d, [.. naive[d.Name]]));
        }).QuickCheckThrowOnFailure();
    }

    private static bool Agrees(ReportTally tally, string[] states) =>
        tally.Grades.SequenceEqual(States.Take(4).Select(code => states.Count(s => s == code)))
        && tally.Outside == states.Count(s => s.EndsWith("outside", StringComparison.Ordinal))
        && tally.Missing == states.Count(s => s is "missing" or "empty")
        && tally.Sections == states.Length;

    private static ReportRow Row(string department, string state)
    {
        var rating = state switch { "chose-outside" => "outside", "put-outside" or "missing" => "achieved", "empty" => "", _ => state };
        var row = ReportWorld.Row(department, "課", rating: rating);
        return state switch
        {
            "put-outside" => row with { Outside = new Dictionary<PhaseId, string> { [ReportWorld.YearEnd] = "廃止" } },
            "missing" => row with { Missing = [ReportWorld.YearEnd] },
            _ => row,
        };
    }
}
