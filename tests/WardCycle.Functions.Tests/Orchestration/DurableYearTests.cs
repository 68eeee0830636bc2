using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.DurableTask.Client;
using WardCycle.Cycles;
using WardCycle.Functions.Orchestration;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Tests;
using WardCycle.Tests.Reorganisations;
using WardCycle.Tests.Secretariat;
using Xunit.Abstractions;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>A whole rehearsal year through the orchestrators, replayed from history at every wake, beside the one-machine edition's.</summary>
public sealed partial class DurableYearTests(ITestOutputHelper output)
{
    private const int Seed = 7;
    private const int Wards = 2;
    private const int Sections = 3;

    private static readonly Lazy<Task<(IReadOnlyList<string> Record, IReadOnlyList<string> Documents)>> OneMachine = new(RunOneMachine);

    [Fact]
    public async Task A_quiet_year_leaves_the_same_record_and_documents()
    {
        var world = await Year(new());

        await AssertSame(world);
        Assert.All(world.Engine.Instances.Values, i => Assert.Equal(OrchestrationRuntimeStatus.Completed, i.Status));
        output.WriteLine($"Instances: {world.Engine.Instances.Count}, activities: {world.Engine.ActivitiesRun}.");
    }

    public static TheoryData<string> OtherSchemes => [.. ShippedSchemes.Ids.Where(id => id != ShippedSchemes.Default)];

    [Theory]
    [MemberData(nameof(OtherSchemes))]
    public async Task Every_shipped_scheme_leaves_the_same_record_and_documents(string scheme)
    {
        var yaml = ShippedSchemes.Yaml(scheme);
        var (world, local) = (new DurableWorld(Seed), new World(Seed));
        await local.Start(1, Sections, yaml: yaml);
        await local.Live();
        await world.Start(1, Sections, yaml);
        await world.Live();

        AssertSame(await RecordNormalForm.Of(local.Record, World.Id), await RecordNormalForm.Of(world.World.Record, World.Id));
        Assert.Equal(await Documents(local), await Documents(world.World));
    }

    /// <summary>The founding raises the run in mid-year: the year's own bell starts it anew, the older run's flows end by themselves.</summary>
    [Fact]
    public async Task A_ward_that_is_founded_in_mid_year_is_watched_and_leaves_the_same_record_and_documents()
    {
        var (world, local) = (new DurableWorld(Seed), new World(Seed));
        await local.Start(Wards, 11);
        await Divide(local);
        await local.Live();
        await world.Start(Wards, 11);
        await Divide(world.World);
        await world.Live();

        Assert.Equal(2, (await world.World.Cycle()).Cycle.Run);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, world.Engine.Instances["rehearsal.2.ward-aoba"].Status);
        Assert.All(world.Engine.Instances.Values, i => Assert.Equal(OrchestrationRuntimeStatus.Completed, i.Status));
        Assert.Equal(await Documents(local), await Documents(world.World));
        AssertSame(await RecordNormalForm.Of(local.Record, World.Id), await RecordNormalForm.Of(world.World.Record, World.Id));
    }

    private static async Task Divide(World world)
    {
        await world.Activities.Once(World.Id, 1, Step.Prepare, Subject.Year, 0);
        var department = (await world.State()).Head.Body.Units.First(u => u.Kind == UnitKind.Department).Id;
        DeskWorld.Accepted(await ReorganisedWorld.Do(world, new CycleCommand.Reorganise(new(2026, 11, 4), "区の再編", [new UnitChange.Divide(World.Ward, [new(new("aoba"), "青葉区", 9, null, [department])])])));
    }

    [Fact]
    public async Task An_operator_reads_in_a_flows_status_what_is_open_what_is_missing_and_when_it_wakes()
    {
        var world = new DurableWorld(Seed);
        Dictionary<string, FlowStatus> seen = [];
        await world.Start(Wards, Sections);
        world.OnDay = day =>
        {
            if (day == new DateOnly(2026, 4, 20))
            {
                seen = world.Engine.Instances.ToDictionary(i => i.Key, i => JsonSerializer.Deserialize<FlowStatus>(i.Value.CustomStatus!, JsonSerializerOptions.Web)!);
            }

            return Task.CompletedTask;
        };
        await world.Live();

        var ward = seen["rehearsal.1.ward-mihon"];
        Assert.Equal(("targets", 1, Sections), (ward.Phases, ward.WardsOpen, ward.Missing));
        Assert.True(ward.SeenAt < ward.NextWake);
        Assert.Equal(("mid-year", 0, 0), (seen["rehearsal.1.phase-mid-year"].Phases, seen["rehearsal.1.phase-mid-year"].WardsOpen, seen["rehearsal.1.phase-mid-year"].Missing));
        Assert.All(seen.Values, s => Assert.Matches("(して|待って)います|見守っています", s.Doing));
    }

    [Fact]
    public async Task A_wake_with_nothing_due_reads_the_record_twice_and_writes_nothing()
    {
        var world = new DurableWorld(Seed);
        await world.Start(1, 11);
        var (reads, commits) = (world.World.Record.Reads, world.World.Record.Commits);

        var answer = await world.Engine.Worker.Pass(new(World.Id, 1, Subject.Ward(World.Ward)), CancellationToken.None);

        Assert.Equal("rest", answer.Is);
        Assert.InRange(world.World.Record.Reads - reads, 1, 2);
        Assert.Equal(commits, world.World.Record.Commits);
    }

    [Fact]
    public async Task A_year_that_died_is_renewed_and_one_that_never_began_is_started()
    {
        var world = new DurableWorld(Seed);
        await world.World.Start(Wards, Sections);
        await world.Keeper.Reconcile(world.Client, CancellationToken.None);
        Assert.Equal(["rehearsal.1"], world.Engine.Instances.Keys);

        await world.Engine.Settle();
        Assert.True(world.Engine.Instances.Remove("rehearsal.1.city", out _));
        world.World.Time.Advance(TimeSpan.FromHours(2));
        await world.Keeper.Reconcile(world.Client, CancellationToken.None);

        Assert.Equal(2, (await world.World.Cycle()).Cycle.Run);
        Assert.Contains("rehearsal.2", world.Engine.Instances.Keys);
    }

    [Fact]
    public Task Activities_that_die_and_are_tried_again_change_nothing() => Same(new(DieEvery: 7));

    [Fact]
    public Task A_worker_killed_between_work_and_answer_changes_nothing() => Same(new(KillEvery: 11));

    [Fact]
    public Task Bells_heard_twice_change_nothing() => Same(new(DoubleEvery: 2));

    [Fact]
    public async Task Lost_bells_cost_an_hour_at_most_and_no_submission()
    {
        var world = await Year(new(LoseEvery: 3));

        // Every look ends with nobody asleep beyond what is due: the world checks it.
        Assert.NotEmpty(world.RangAt);

        var audit = await world.World.Audit();
        Assert.Equal(CycleStatus.Finished, (await world.World.Cycle()).Cycle.Status);
        Assert.Equal(0, audit.Losses);
        Assert.Equal(0, world.World.Transport.Duplicates);
    }

    [Fact]
    public async Task A_renewal_in_mid_year_ends_the_old_flows_and_the_new_ones_catch_up()
    {
        var world = new DurableWorld(Seed);
        await world.Start(Wards, Sections);
        world.OnDay = async day =>
        {
            if (day == new DateOnly(2026, 9, 1))
            {
                await world.World.SetCycle(c => c with { Run = 2 });
                await world.Keeper.Reconcile(world.Client, CancellationToken.None);
                await world.Keeper.Reconcile(world.Client, CancellationToken.None);
                foreach (var old in world.Engine.Instances.Values.Where(i => i.Id.StartsWith("rehearsal.1.", StringComparison.Ordinal) && !i.IsOver).ToList())
                {
                    world.Engine.Ring(old.Id);
                }
            }
        };
        await world.Live();

        Assert.All(world.Engine.Instances.Values, i => Assert.Equal(OrchestrationRuntimeStatus.Completed, i.Status));
        Assert.Equal(1 + Wards + 3 + 1, world.Engine.Instances.Keys.Count(i => i.StartsWith("rehearsal.2", StringComparison.Ordinal)));
        var (record, documents) = await OneMachine.Value;
        Assert.Equal(documents, await Documents(world.World));
        Assert.Equal(record.Select(WithoutRun), (await RecordNormalForm.Of(world.World.Record, World.Id)).Select(WithoutRun));
    }

    [Fact]
    public async Task Two_starts_at_once_are_one()
    {
        var world = new DurableWorld(Seed);
        await world.World.Start(Wards, Sections);
        await Task.WhenAll(world.Get<IDoorbell>().Ring(World.Id, Subject.Year), world.Get<IDoorbell>().Ring(World.Id, Subject.Year));
        await world.Keeper.Reconcile(world.Client, CancellationToken.None);
        await world.Engine.Settle();
        await world.Live();

        Assert.Equal(1, world.Client.RefusedStarts);
        await AssertSame(world);
    }

    [Fact]
    public async Task No_code_and_no_address_reaches_the_engine_the_log_the_record_or_a_report()
    {
        var world = new DurableWorld(Seed, new(LoseEvery: 3));
        HashSet<string> codes = [], addresses = [];
        await world.Start(Wards, Sections);
        world.OnDay = async _ =>
        {
            foreach (var mail in await new Outbox(world.World.Documents).All(World.Id))
            {
                addresses.Add(mail.To);
                codes.UnionWith(LinkLine().Matches(mail.Body).Select(m => m.Groups["code"].Value));
            }
        };
        await world.Live();

        Assert.True(codes.Count >= Wards * Sections);
        var secrets = codes.SelectMany(c => new[] { c, c.Replace("-", "", StringComparison.Ordinal) }).ToHashSet();
        Assert.All(world.Engine.Seen, s => Assert.InRange(s.Length, 0, 1024));
        var reports = (await world.World.Documents.List("")).Where(p => !p.StartsWith("outbox/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(reports);
        Assert.NotEmpty(world.Log.Lines);
        AssertWithout([.. secrets, "@"], [.. world.Engine.Seen, .. world.Log.Lines, .. await world.World.Documents.List("")]);
        AssertWithout([.. secrets, .. addresses], await Task.WhenAll(reports.Where(p => !p.EndsWith(".xlsx", StringComparison.Ordinal)).Select(async p => Encoding.UTF8.GetString((await world.World.Documents.Get(p))!.Content.Bytes.Span))));
        AssertWithout([.. secrets], await RecordNormalForm.Of(world.World.Record, World.Id));
        output.WriteLine($"Codes looked for: {codes.Count}, in {world.Engine.Seen.Count} inputs, outputs and statuses, {world.Log.Lines.Count} lines of log, {reports.Count} documents.");
    }

    private static void AssertWithout(IReadOnlyList<string> secrets, IReadOnlyCollection<string> texts) =>
        Assert.DoesNotContain(texts, t => secrets.Any(s => t.Contains(s, StringComparison.Ordinal)));

    /// <summary>As a mail carries it: see <c>MailBlocks</c>.</summary>
    [GeneratedRegex("/s/[^#\\s]+#(?<code>[0-9A-Z-]{20,})")]
    private static partial Regex LinkLine();

    private static async Task Same(EngineTroubles troubles) => await AssertSame(await Year(troubles));

    private static async Task<DurableWorld> Year(EngineTroubles troubles)
    {
        var world = new DurableWorld(Seed, troubles);
        await world.Start(Wards, Sections);
        await world.Live();
        return world;
    }

    private static async Task AssertSame(DurableWorld world)
    {
        var (record, documents) = await OneMachine.Value;
        AssertSame(record, await RecordNormalForm.Of(world.World.Record, World.Id));
        Assert.Equal(documents, await Documents(world.World));
        Assert.Equal(0, world.World.Transport.Duplicates);
    }

    /// <summary>The first differences are shown, not two whole records.</summary>
    private static void AssertSame(IReadOnlyList<string> local, IReadOnlyList<string> durable)
    {
        Assert.Equal(local.Except(durable).Take(3), durable.Except(local).Take(3));
        Assert.Equal(local, durable);
    }

    private static async Task<(IReadOnlyList<string>, IReadOnlyList<string>)> RunOneMachine()
    {
        var world = new World(Seed);
        await world.Start(Wards, Sections);
        await world.Live();
        return (await RecordNormalForm.Of(world.Record, World.Id), await Documents(world));
    }

    private static async Task<IReadOnlyList<string>> Documents(World world)
    {
        List<string> documents = [];
        foreach (var path in await world.Documents.List(""))
        {
            var bytes = (await world.Documents.Get(path))!.Content.Bytes;
            documents.Add($"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes.Span))}");
        }

        return documents;
    }

    private static string WithoutRun(string line) => line.Replace("\"run\":2", "\"run\":1", StringComparison.Ordinal);
}
