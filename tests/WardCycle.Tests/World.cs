using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Rehearsal.Faults;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Web;

namespace WardCycle.Tests;

/// <summary>
/// The one place that builds a world: a made-up city over stores in memory, laid out by the start and the preparation
/// themselves, with a settable clock. <see cref="Open"/> gives a ward with 11 sections, the targets phase open.
/// </summary>
public sealed class World
{
    public static readonly CycleId Id = new("rehearsal");
    public static readonly PhaseId Targets = new("targets");
    public static readonly PhaseId MidYear = new("mid-year");
    public static readonly PhaseId YearEnd = new("year-end");
    public static readonly UnitId Ward = SampleOrganisation.Ward;

    public static readonly string Yaml = ShippedSchemes.Yaml(ShippedSchemes.Default)!;
    public static readonly WorkingDays Days = new(HolidayTable.Shipped);

    private readonly int _seed;

    public World(int seed = 1, KeptMoment? from = null, DateTimeOffset? now = null)
    {
        _seed = seed;
        Record = new(from?.Record ?? MemoryRecordSnapshot.Empty);
        Documents = new(from?.Documents ?? MemoryDocumentSnapshot.Empty);
        Time = new(now ?? from?.Now ?? At(2026, 4, 1, 8, 0));
        Transport = new(new OutboxTransport(Documents), from?.Accepted);
        foreach (var (ward, sheet, phase, revision) in from?.Receipts ?? [])
        {
            Receipts.Add(ward, sheet, phase, revision);
        }

        Services = Compose(FaultPlan.Quiet(), Rests);
    }

    public MemoryRecordStore Record { get; }

    public MemoryDocumentStore Documents { get; }

    public VirtualTime Time { get; }

    public CountingTransport Transport { get; }

    public RehearsalReceipts Receipts { get; } = new();

    public RestBoard Rests { get; } = new(wakeInline: true);

    public IServiceProvider Services { get; }

    public CycleActivities Activities => Get<CycleActivities>();

    public static DateTimeOffset At(int year, int month, int day, int hour = 9, int minute = 0) =>
        MunicipalTime.At(new(year, month, day), new(hour, minute));

    /// <summary>A ward with 11 sections, prepared, in the morning of the day on which the targets phase opens; gates not yet open.</summary>
    public static async Task<World> Open(int sections = 11, int wards = 1, DateTimeOffset? at = null, string? yaml = null)
    {
        var world = new World();
        await world.Start(wards, sections, yaml: yaml);
        await world.Activities.Once(Id, 1, Step.Prepare, Subject.Year, 0);
        world.Time.Set(at ?? At(2026, 4, 15, 9));
        return world;
    }

    /// <param name="reshape">Makes another city of the sample.</param>
    public async Task Start(int wards = 1, int sections = 11, int year = 2026, string? yaml = null, Pace? pace = null, Func<Roster, Roster>? reshape = null)
    {
        var sample = SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml ?? Yaml), wards, sections);
        var roster = reshape?.Invoke(sample) ?? sample;
        var request = new StartRequest(
            Id, $"rehearsal-{_seed}", yaml ?? Yaml, new(year), "所属目標", roster, [.. roster.Wards.Select(w => w.Id)],
            new("見本市事務局", "", ""), IsRehearsal: true, pace ?? Pace.Real, Time.GetUtcNow(), "account:rehearsal", _seed);
        Assert.IsType<StartResult.Started>(await new CycleStart(Record, Days, Time).Start(request));
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public Task<OpenCycle> Cycle() => Get<CycleReader>().Get(Id);

    public async Task<WardState> State(UnitId? ward = null) =>
        (await WardState.Read(Record, Keys.WardPartition(Id, ward ?? Ward)))!;

    /// <param name="run">Null for the one that the record names.</param>
    public async Task<PassAnswer> Pass(UnitId? ward = null, int? run = 1) => await Activities.Pass(Id, run ?? (await Cycle()).Cycle.Run, Subject.Ward(ward ?? Ward));

    /// <summary>Passes until nothing more is due at this moment.</summary>
    public async Task<PassAnswer> Settle(UnitId? ward = null, int? run = 1)
    {
        for (var n = 0; n < 50; n++)
        {
            if (await Pass(ward, run) is var answer and not PassAnswer.Again)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("50 passes were not enough.");
    }

    /// <summary>Lets the ward's watcher alone live from now until <paramref name="until"/>, waking as it asked to.</summary>
    public async Task<int> Watch(DateTimeOffset until, UnitId? ward = null)
    {
        for (var wakes = 0; ; wakes++)
        {
            if (await Settle(ward) is not PassAnswer.Rest rest || rest.Until > until)
            {
                Time.Set(until);
                return wakes;
            }

            Assert.True(rest.Until > Time.GetUtcNow(), "A rest must lie ahead.");
            Time.Set(rest.Until);
        }
    }

    public async Task<WardPlan> Plan(DateTimeOffset? now = null) =>
        WardPlanner.Plan(await Cycle(), await State(), now ?? Time.GetUtcNow());

    /// <summary>One sheet in one phase at a moment, its state as the test says; dates follow from it.</summary>
    public async Task<SheetMoment> Moment(DateTimeOffset now, PhaseState state, string section = "somu", PhaseId? phase = null, Func<WardState, WardState>? change = null)
    {
        var (cycle, ward) = (await Cycle(), await State());
        ward = change?.Invoke(ward) ?? ward;
        var id = phase ?? Targets;
        var sheet = ward.Sheet(SheetOf(section))!.Body.With(id, state);
        return new(cycle, ward, sheet, cycle.Scheme.Phase(id), state, SheetDates.Of(cycle.Timetable, ward.Head.Body, sheet, id), now);
    }

    public static SheetId SheetOf(string section) => new($"{Ward}-{section}");

    /// <summary>Replaces a sheet's state in a phase, in the record.</summary>
    public async Task Set(string section, Func<PhaseState, PhaseState> change, PhaseId? phase = null)
    {
        var sheet = (await State()).Sheet(SheetOf(section))!;
        var id = phase ?? Targets;
        var body = sheet.Body.With(id, change(sheet.Body.State(id)));
        Assert.IsType<CommitResult.Done>(await Record.Commit(Keys.WardPartition(Id, Ward), [sheet.To(body)]));
    }

    public async Task SetHead(Func<WardHead, WardHead> change)
    {
        var head = (await State()).Head;
        Assert.IsType<CommitResult.Done>(await Record.Commit(Keys.WardPartition(Id, Ward), [head.To(change(head.Body))]));
    }

    public async Task SetCycle(Func<CycleRow, CycleRow> change)
    {
        var cycle = await Cycle();
        Assert.IsType<CommitResult.Done>(await Record.Commit(cycle.Partition, [Change.Update(cycle.Row, change(cycle.Cycle))]));
    }

    /// <summary>All mails of a ward, open and settled.</summary>
    public async Task<IReadOnlyList<MailRow>> Mails(UnitId? ward = null)
    {
        var partition = Keys.WardPartition(Id, ward ?? Ward);
        var rows = (await Record.Range(partition, "mail-", Keys.After("mail-"))).Concat(await Record.Range(partition, "0mail-", Keys.After("0mail-")));
        return [.. rows.Select(r => r.Read<MailRow>())];
    }

    /// <summary>All that a world is at this moment; costs nothing, stores in memory are immutable inside.</summary>
    public KeptMoment Keep(DateTimeOffset now) =>
        new(now, Record.Snapshot(), Documents.Snapshot(), [.. Transport.Accepted.Order(StringComparer.Ordinal)], [.. Receipts.All]);

    public Task<RehearsalSummary> Audit() =>
        new RehearsalAudit(Record, new(Record, Days)).Summarise(Id, Transport, Receipts, CancellationToken.None);

    /// <summary>A new process over the same record, documents, transport and clock.</summary>
    public HeadlessOffice Office(FaultPlan faults)
    {
        var rests = new RestBoard(wakeInline: true);
        var services = Compose(faults, rests);
        return new(
            services.GetRequiredService<InProcessYear>(), rests, services.GetRequiredService<CycleReader>(),
            services.GetRequiredService<SimulatedHeads>(), services.GetRequiredService<SimulatedSecretariat>());
    }

    /// <summary>The whole year, or what is left of it.</summary>
    public async Task Live(FaultPlan? faults = null, Action<DateOnly>? onDay = null)
    {
        var plan = faults ?? FaultPlan.Quiet();
        await new HeadlessYear(Id, Time, () => Office(plan), plan) { OnDay = onDay }.Run();
    }

    private ServiceProvider Compose(FaultPlan faults, RestBoard rests)
    {
        var transport = new FaultingMailTransport(Transport, faults);
        return new ServiceCollection()
            .AddWardCycle()
            .AddSingleton(Days)
            .AddSingleton(HolidayTable.Shipped)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IRecordStore>(new FaultingRecordStore(Record, faults))
            .AddSingleton<IDocumentStore>(new FaultingDocumentStore(Documents, faults))
            .AddSingleton<IKeyRing>(MasterKeyRing.FromSeed(_seed))
            .AddSingleton(new MailRoutes(transport, transport))
            .AddSingleton<IDoorbell>(rests)
            .AddSingleton(rests)
            .AddSingleton(Receipts)
            .AddSingleton(new WebSettings(new("https://wardcycle.example.lg.jp")))
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .BuildServiceProvider();
    }
}
