using Microsoft.Extensions.DependencyInjection;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.BrowserTests.Hosting;

/// <summary>The sample ward's year behind a <see cref="Site"/>: started, settled, and lived from day to day by simulated people.</summary>
public sealed class SiteYear(IServiceProvider services, VirtualTime time, RestBoard rests) : IAsyncDisposable
{
    public static readonly CycleId Cycle = new("mihon-2026");
    public static readonly UnitId Ward = new("mihon");

    private static readonly TimeOnly HeadsAct = new(10, 0);
    private static readonly TimeOnly SecretariatActs = new(15, 0);

    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _end = new();

    private bool _started;

    /// <param name="schemeId">A shipped scheme.</param>
    public async Task Start(bool rehearsal, string schemeId = ShippedSchemes.Default)
    {
        var now = time.GetUtcNow();
        var yaml = ShippedSchemes.Yaml(schemeId)!;
        var roster = SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml), 1, SampleOrganisation.SectionsOfShape);
        await services.GetRequiredService<RosterStore>().Apply(roster, 0, "test", now);
        var result = await services.GetRequiredService<CycleStart>().Start(new(
            Cycle, "browser-uid", yaml, new(2026), "見本区 所属目標", roster, [Ward],
            new("区政推進課 企画担当", "000-000-0000", "kikaku@example.lg.jp"), rehearsal, rehearsal ? Pace.Step : Pace.Real, now, "account:test", 1));
        Assert.IsType<StartResult.Started>(result);
        _started = true;
        _ = services.GetRequiredService<InProcessYear>().Run(Cycle, 1, _end.Token);
        await Settle();
    }

    public async Task<OpenCycle> Read() => await services.GetRequiredService<CycleReader>().Get(Cycle);

    /// <summary>Runs a rehearsal's clock on, event by event, to a day.</summary>
    public async Task AdvanceTo(DateOnly day)
    {
        while (MunicipalTime.DayOf((await Read()).Now(time)) < day)
        {
            Assert.IsType<CommandResult.Done>(await services.GetRequiredService<IRehearsalClock>().Advance(Cycle, evenWhileFormsAreOpen: true));
            await Settle();
        }
    }

    /// <summary>Lives a real year to an instant: heads at ten, the secretariat at three, on working days.</summary>
    public async Task LiveUntil(DateTimeOffset end)
    {
        while (time.GetUtcNow() < end)
        {
            var acts = NextAct((await Read()).Days);
            if (rests.Next(Cycle) is { } flow && (flow.IsRung || (flow.Until <= acts && flow.Until <= end)))
            {
                time.Set(flow.IsRung ? time.GetUtcNow() : flow.Until);
                rests.Wake(Cycle, flow.Subject);
            }
            else if (acts <= end)
            {
                time.Set(acts);
                await Act(MunicipalTime.TimeOf(acts));
            }
            else
            {
                time.Set(end);
            }
        }

        await Settle();
    }

    /// <summary>Wakes whoever is rung or due until nobody is.</summary>
    public async Task Settle()
    {
        if (!_started)
        {
            return;
        }

        await _one.WaitAsync();
        try
        {
            while (rests.Next(Cycle) is { } flow && (flow.IsRung || flow.Until <= (await Read()).Now(time)))
            {
                rests.Wake(Cycle, flow.Subject);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _end.Dispose();
        _one.Dispose();
    }

    private async Task Act(TimeOnly at)
    {
        var cycle = await Read();
        await (at == HeadsAct
            ? services.GetRequiredService<SimulatedHeads>().Act(cycle)
            : services.GetRequiredService<SimulatedSecretariat>().Act(cycle));
    }

    private DateTimeOffset NextAct(WorkingDays days)
    {
        var now = time.GetUtcNow();
        var today = days.OnOrAfter(MunicipalTime.DayOf(now));
        return new[] { MunicipalTime.At(today, HeadsAct), MunicipalTime.At(today, SecretariatActs), MunicipalTime.At(days.Add(today, 1), HeadsAct) }
            .First(instant => instant > now);
    }
}
