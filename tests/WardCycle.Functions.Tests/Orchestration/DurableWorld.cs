using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Functions.Orchestration;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Tests;
using WardCycle.Web;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>The same made-up city as the one-machine edition's tests, its year run by the Azure edition's orchestrators.</summary>
internal sealed class DurableWorld
{
    private static readonly TimeOnly HeadsAct = new(10, 0);
    private static readonly TimeOnly SecretariatActs = new(15, 0);

    private IServiceProvider _services = null!;
    private long _seen = -1;

    public DurableWorld(int seed, EngineTroubles? troubles = null)
    {
        World = new(seed);
        Engine = new(World.Time, troubles ?? new());
        Client = new(Engine);
        Engine.Restart = () => Compose(seed);
        Compose(seed);
    }

    public World World { get; }

    public VirtualEngine Engine { get; }

    public VirtualClient Client { get; }

    public YearKeeper Keeper => Get<YearKeeper>();

    /// <summary>Everything that any worker wrote to its log.</summary>
    public LogLines Log { get; } = new();

    /// <summary>Called with the record's day whenever it changes.</summary>
    public Func<DateOnly, Task> OnDay { get; set; } = _ => Task.CompletedTask;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task Start(int wards, int sections, string? yaml = null)
    {
        await World.Start(wards, sections, yaml: yaml);
        await Get<IDoorbell>().Ring(World.Id, Subject.Year);
        await Engine.Settle();
    }

    /// <summary>Until the instance of the current run has ended; the order is the headless year's: bells, flows, then people.</summary>
    public async Task Live()
    {
        var acts = NextAct(World.Time.GetUtcNow());
        while (!await IsOver())
        {
            if (Engine.HasBells)
            {
                await Engine.DeliverBells();
            }
            else if (NextLook is { } look && look <= acts && !(Engine.NextDue <= look))
            {
                await Move(look);
                await Look();
            }
            else if (Engine.NextDue is { } due && due <= acts)
            {
                await Move(due);
                await Engine.FireNext();
            }
            else
            {
                await Move(acts);
                await Act(acts);
                acts = NextAct(acts);
            }
        }

        while (Engine.HasBells)
        {
            await Engine.DeliverBells();
        }
    }

    /// <summary>Hours in which the reconciler rang somebody.</summary>
    public List<DateTimeOffset> RangAt { get; } = [];

    /// <summary>Seven minutes past every hour; passed over where the record is as the look before left it.</summary>
    private DateTimeOffset? NextLook =>
        World.Record.Commits == _seen ? null
        : World.Time.GetUtcNow() is var now && now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerHour)).AddMinutes(7) is var look && look > now ? look
        : look.AddHours(1);

    private async Task Look()
    {
        Engine.LosesBells = false;
        await Keeper.Reconcile(Client, CancellationToken.None);
        if (Engine.HasBells)
        {
            RangAt.Add(World.Time.GetUtcNow());
        }

        while (Engine.HasBells)
        {
            await Engine.DeliverBells();
        }

        Engine.LosesBells = true;
        _seen = World.Record.Commits;
        var cycle = await Get<CycleReader>().Get(World.Id);
        var facts = await ReconcileFacts.Read(World.Record, cycle, CancellationToken.None);
        Assert.Empty(cycle.Cycle.Status == CycleStatus.Running ? LostBells.Of(cycle, facts, World.Time.GetUtcNow()) : []);
    }

    private async Task<bool> IsOver()
    {
        var cycle = await Get<CycleReader>().Get(World.Id);
        return Engine.Instances.TryGetValue(InstanceId.Year(World.Id, cycle.Cycle.Run), out var year) && year.IsOver;
    }

    private async Task Move(DateTimeOffset instant)
    {
        var day = MunicipalTime.DayOf(World.Time.GetUtcNow());
        World.Time.Set(instant);
        if (MunicipalTime.DayOf(World.Time.GetUtcNow()) is var today && today != day)
        {
            await OnDay(today);
            await Engine.Settle();
        }
    }

    private async Task Act(DateTimeOffset at)
    {
        var cycle = await Get<CycleReader>().Get(World.Id);
        await (MunicipalTime.TimeOf(at) == HeadsAct ? Get<SimulatedHeads>().Act(cycle) : Get<SimulatedSecretariat>().Act(cycle));
    }

    private static DateTimeOffset NextAct(DateTimeOffset after)
    {
        var days = World.Days;
        var today = days.OnOrAfter(MunicipalTime.DayOf(after));
        return new[] { MunicipalTime.At(today, HeadsAct), MunicipalTime.At(today, SecretariatActs), MunicipalTime.At(days.Add(today, 1), HeadsAct) }
            .First(instant => instant > after);
    }

    /// <summary>A new worker: no memory but the record's.</summary>
    private void Compose(int seed)
    {
        _services = new ServiceCollection()
            .AddWardCycle()
            .AddSingleton(World.Days)
            .AddSingleton(HolidayTable.Shipped)
            .AddSingleton<TimeProvider>(World.Time)
            .AddSingleton<IRecordStore>(World.Record)
            .AddSingleton<IDocumentStore>(World.Documents)
            .AddSingleton<IKeyRing>(MasterKeyRing.FromSeed(seed))
            .AddSingleton(new MailRoutes(World.Transport, World.Transport))
            .AddSingleton(World.Receipts)
            .AddSingleton(new RestBoard(wakeInline: false))
            .AddSingleton<EngineClient>()
            .AddSingleton<IDoorbell, DurableDoorbell>()
            .AddSingleton<YearKeeper>()
            .AddSingleton<Activities>()
            .AddSingleton(new WebSettings(new("https://wardcycle.example.lg.jp")))
            .AddLogging(l => l.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .BuildServiceProvider();
        Get<EngineClient>().Use(Client);
        Engine.Worker = Get<Activities>();
    }
}
