using WardCycle.Calendar;
using WardCycle.Local.Rehearsals;
using WardCycle.Record;
using WardCycle.Tests.Record;

namespace WardCycle.Tests.Rehearsal;

/// <summary>The same plan gives the same folder, byte for byte, whatever the record lies in.</summary>
public sealed class DeterminismTests
{
    private static readonly RehearsalPlan Plan = new(World.Yaml, new(2026), 2, 4, 7);

    [Fact]
    public Task Two_runs_give_the_same_bytes() => Task.Run(async () => Assert.Equal(await Run(Plan), await Run(Plan)));

    [Fact]
    public Task Two_runs_with_the_same_faults_give_the_same_bytes() => Task.Run(async () =>
        Assert.Equal(await Run(Plan with { FaultSeed = 5 }), await Run(Plan with { FaultSeed = 5 })));

    [Fact]
    public Task Memory_and_sqlite_give_the_same_bytes() => Task.Run(async () =>
        Assert.Equal(await Run(Plan), await Run(Plan with { UseSqlite = true })));

    [Fact]
    public Task Another_seed_gives_another_year() => Task.Run(async () =>
        Assert.NotEqual(await Run(Plan), await Run(Plan with { Seed = 8 })));

    public static TheoryData<string> Others { get; } = [.. WardCycle.Schemes.ShippedSchemes.Ids.Where(id => id != WardCycle.Schemes.ShippedSchemes.Default)];

    /// <summary>With faults, so that recovery too is the same; the losses and duplicates of each are <see cref="FiveSchemesTests"/>'s.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public Task Every_other_shipped_scheme_gives_the_same_bytes_twice_and_the_same_reports_after_crashes(string id) => Task.Run(async () =>
    {
        var plan = new RehearsalPlan(WardCycle.Schemes.ShippedSchemes.Yaml(id)!, new(2026), 2, 2, 7);
        var quiet = await Run(plan);
        Assert.Equal(quiet, await Run(plan));
        var faulty = await Run(plan with { FaultSeed = 5 });
        Assert.Equal(faulty, await Run(plan with { FaultSeed = 5 }));
        Assert.Equal(Reports(quiet), Reports(faulty));
        Assert.NotEmpty(Reports(quiet));
    });

    private static IEnumerable<string> Reports(IReadOnlyList<string> files) => files.Where(f => f.StartsWith("reports", StringComparison.Ordinal));

    /// <summary>Every file with its hash, in ordinal order.</summary>
    private static async Task<IReadOnlyList<string>> Run(RehearsalPlan plan)
    {
        using var folder = new TemporaryFolder();
        var output = RehearsalFolder.Open(folder.Path);
        var outcome = await new RehearsalRun(plan, HolidayTable.Shipped, output.Documents).Run();
        await output.Finish(outcome.Summary, plan.FiscalYear, CancellationToken.None);
        (outcome.Record as IDisposable)?.Dispose();
        return
        [
            .. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
                .Select(f => $"{Path.GetRelativePath(folder.Path, f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
