using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Rehearsal.Faults;
using WardCycle.Web;

namespace WardCycle.Tests.OfficeLife;

/// <summary>
/// The office's machine: one record, one clock, every open year on one thread, in the order of the instants. It dies where
/// the fault plan says so, and a few seconds later another process goes on over the same record.
/// </summary>
internal sealed class Life
{
    private static readonly TimeSpan Reboot = TimeSpan.FromSeconds(7);

    private readonly Dictionary<CycleId, (int Run, Task Year)> _years = [];
    private readonly int _seed;
    private RestBoard _rests = new(wakeInline: true);
    private ServiceProvider _process;

    public Life(int seed, DateTimeOffset start, FaultPlan faults, Action<OutgoingMail> taken)
    {
        (_seed, Faults, Time) = (seed, faults, new(start));
        World = new(taken);
        _process = Compose();
    }

    public static WorkingDays Days { get; } = new(HolidayTable.Shipped);

    public MemoryRecordStore Record { get; } = new();

    public MemoryDocumentStore Documents { get; } = new();

    public VirtualTime Time { get; }

    public FaultPlan Faults { get; }

    public PostOffice World { get; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public DateOnly Today => MunicipalTime.DayOf(Now);

    public T Get<T>() where T : notnull => _process.GetRequiredService<T>();

    /// <summary>A year begins to run, or goes on in a newer run.</summary>
    public void Open(CycleId cycle, int run = 1) => _years[cycle] = (run, Get<InProcessYear>().Run(cycle, run));

    public bool IsRunning(CycleId cycle) => _years.ContainsKey(cycle);

    /// <summary>Everything that is due by then happens; afterwards it is that instant.</summary>
    public async Task Until(DateTimeOffset instant)
    {
        while (true)
        {
            if (Faults.IsDown)
            {
                Restart();
                await Bury();
            }
            else if (Next() is var (cycle, flow) && (flow.IsRung || flow.Until <= instant))
            {
                Time.Set(flow.IsRung ? Now : flow.Until);
                _rests.Wake(cycle, flow.Subject);
                await Bury();
            }
            else
            {
                break;
            }
        }

        Time.Set(instant);
    }

    /// <summary>Another process over the same record: nothing but what was written is known.</summary>
    private void Restart()
    {
        Faults.Restart();
        Time.Advance(Reboot);
        _process.Dispose();
        _rests = new(wakeInline: true);
        _process = Compose();
        foreach (var (cycle, (run, _)) in _years.ToList())
        {
            if (!Faults.IsDown)
            {
                Open(cycle, run);
            }
        }
    }

    /// <summary>As the hourly reconciler would: a ward was founded and the bells were lost; who rests in the older run meets the newer one.</summary>
    public async Task Reconcile()
    {
        foreach (var (cycle, _) in _years.Where(y => RunOf(y.Key) != y.Value.Run).ToList())
        {
            foreach (var subject in _rests.Sleepers(cycle))
            {
                _rests.Wake(cycle, subject);
            }
        }

        await Bury();
    }

    private int RunOf(CycleId cycle) => Record.Get(Keys.CyclePartition(cycle), Keys.Cycle).GetAwaiter().GetResult()!.Read<CycleRow>().Run;

    /// <summary>Years that have ended, quietly or not, or in which a newer run took over.</summary>
    private async Task Bury()
    {
        foreach (var (cycle, (run, year)) in _years.Where(y => y.Value.Year.IsCompleted).ToList())
        {
            if (!Faults.IsDown)
            {
                await year;
                _years.Remove(cycle);
                if (RunOf(cycle) is var now && now != run)
                {
                    Open(cycle, now);
                }
            }
        }
    }

    private (CycleId Cycle, RestingFlow Flow)? Next()
    {
        (CycleId, RestingFlow Flow)? next = null;
        foreach (var cycle in _years.Keys)
        {
            if (_rests.Next(cycle) is { } flow && (next is null || flow.CompareTo(next.Value.Flow) < 0))
            {
                next = (cycle, flow);
            }
        }

        return next;
    }

    private ServiceProvider Compose()
    {
        var transport = new FaultingMailTransport(World, Faults);
        return new ServiceCollection()
            .AddWardCycle()
            .AddSingleton(Days)
            .AddSingleton(HolidayTable.Shipped)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IRecordStore>(new FaultingRecordStore(Record, Faults))
            .AddSingleton<IDocumentStore>(new FaultingDocumentStore(Documents, Faults))
            .AddSingleton<IKeyRing>(MasterKeyRing.FromSeed(_seed))
            .AddSingleton(new MailRoutes(transport, transport))
            .AddSingleton<IDoorbell>(_rests)
            .AddSingleton(_rests)
            .AddSingleton<LinkDoor>()
            .AddSingleton<WardCycle.Sheets.ConfirmDesk>()
            .AddSingleton<WardCycle.Sheets.WordingDesk>()
            .AddSingleton<WardCycle.Sheets.TargetDesk>()
            .AddSingleton(new WebSettings(new("https://wardcycle.example.lg.jp")))
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .BuildServiceProvider();
    }
}
