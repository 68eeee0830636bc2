using Microsoft.Extensions.DependencyInjection;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>
/// The sample ward with its year running behind the pages, on the test's own thread: nothing moves but by
/// <see cref="Settle"/>.
/// </summary>
public sealed class OfficeWorld : IAsyncDisposable
{
    public const string Ward = "mihon";
    public static readonly CycleId Cycle = new("mihon-2026");
    public static readonly PhaseId Targets = new("targets");

    private readonly RestBoard _rests;
    private readonly CancellationTokenSource _end = new();

    private OfficeWorld(WebHost host, RestBoard rests)
    {
        Host = host;
        _rests = rests;
    }

    public WebHost Host { get; }

    public static string CyclePage => $"/office/cycles/{Cycle}";

    public static string WardPage => $"{CyclePage}/wards/{Ward}";

    public static string SheetPage(string sheet) => $"{WardPage}/sheets/{sheet}";

    public T Get<T>() where T : notnull => Host.Services.GetRequiredService<T>();

    /// <summary>No roster, no cycle.</summary>
    public static async Task<OfficeWorld> Empty()
    {
        var rests = new RestBoard(wakeInline: true);
        return new(await WebHost.Start(services: s => s.AddSingleton(rests).AddSingleton<IDoorbell>(rests)), rests);
    }

    /// <summary>The sample roster is in force.</summary>
    public static async Task<OfficeWorld> WithRoster()
    {
        var world = await Empty();
        await world.Get<RosterStore>().Apply(SampleOrganisation.Sample, 0, "test", world.Host.Time.Now);
        return world;
    }

    /// <summary>A rehearsal at pace step, just begun: 1 April, nothing open yet.</summary>
    /// <param name="roster">Another city than the sample.</param>
    public static async Task<OfficeWorld> Started(bool rehearsal = true, Roster? roster = null)
    {
        var world = await WithRoster();
        var start = MunicipalTime.At(new(2026, 4, 1), new(8, 30));
        await world.Get<CycleStart>().Start(new(
            Cycle, "test-uid", ShippedSchemes.Yaml(ShippedSchemes.Default)!, new(2026), "見本区 所属目標", roster ?? SampleOrganisation.Sample,
            [new(Ward)], new("区政推進課 企画担当", "000-000-0000", "kikaku@example.lg.jp"),
            rehearsal, rehearsal ? Pace.Step : Pace.Real, start, "test"));
        world.Run();
        return world;
    }

    /// <summary>The first phase is open and its invitations are in the outbox.</summary>
    public static async Task<OfficeWorld> Open(Roster? roster = null)
    {
        var world = await Started(roster: roster);
        await world.AdvanceTo(new(2026, 4, 15));
        return world;
    }

    /// <summary>Every section has submitted its targets.</summary>
    public static async Task<OfficeWorld> Submitted(Roster? roster = null)
    {
        var world = await Open(roster);
        await world.Get<SimulatedHeads>().SubmitAll(await world.Read());
        await world.Settle();
        return world;
    }

    /// <summary>The targets' first edition is composed.</summary>
    public static async Task<OfficeWorld> Composed()
    {
        var world = await Submitted();
        await world.AdvanceTo(new(2026, 5, 25));
        return world;
    }

    public async Task<OpenCycle> Read() => await Get<CycleReader>().Get(Cycle);

    /// <summary>Starts the year; it goes on by <see cref="Settle"/>.</summary>
    public void Run() => Inline(() => _ = Get<InProcessYear>().Run(Cycle, 1, _end.Token));

    /// <summary>Without the test runner's context a woken flow goes on here and now, and not whenever a worker is free.</summary>
    private static void Inline(Action work)
    {
        var kept = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            work();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(kept);
        }
    }

    /// <summary>Runs the rehearsal's clock on, event by event, to a day.</summary>
    public async Task AdvanceTo(DateOnly day)
    {
        await Settle();
        while (MunicipalTime.DayOf((await Read()).Now(Host.Time)) < day)
        {
            if (await Get<IRehearsalClock>().Advance(Cycle, evenWhileFormsAreOpen: true) is CommandResult.Refused refused)
            {
                throw new InvalidOperationException(refused.Problems[0].Message);
            }

            await Settle();
        }
    }

    /// <summary>Wakes whoever is rung or due until nobody is.</summary>
    public async Task Settle()
    {
        for (var n = 0; n < 10_000; n++)
        {
            var now = (await Read()).Now(Host.Time);
            if (_rests.Next(Cycle) is not { } flow || !(flow.IsRung || flow.Until <= now))
            {
                return;
            }

            Inline(() => _rests.Wake(Cycle, flow.Subject));
        }

        throw new InvalidOperationException("The year does not settle.");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _end.Dispose();
        await Host.DisposeAsync();
    }
}
