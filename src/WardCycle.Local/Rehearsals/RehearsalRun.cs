using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Local.Stores;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Rehearsal.Faults;
using WardCycle.Schemes;
using WardCycle.Web;

namespace WardCycle.Local.Rehearsals;

/// <summary>Starts a rehearsal over stores in memory and runs its whole year headless. The same plan gives the same record, documents and figures.</summary>
/// <param name="documents">Where mails and reports go; memory by default, a folder for runs whose mails would not fit there.</param>
public sealed class RehearsalRun(RehearsalPlan plan, HolidayTable holidays, IDocumentStore? documents = null)
{
    private const int FaultEvery = 25;

    public static CycleId Cycle { get; } = new("rehearsal");

    private readonly VirtualTime _time = new(MunicipalTime.At(plan.FiscalYear.First, new(8, 0)));
    private readonly FaultPlan _faults = plan.FaultSeed is { } seed ? FaultPlan.FromSeed(seed, FaultEvery) : FaultPlan.Quiet();
    private readonly IRecordStore _record = plan.UseSqlite ? SqliteRecordStore.OpenInMemory() : new MemoryRecordStore();
    private readonly IDocumentStore _documents = documents ?? new MemoryDocumentStore();
    private readonly StepCount _steps = new();
    private readonly RehearsalReceipts _receipts = new();
    private CountingTransport? _transport;

    public Action<DateOnly>? OnDay { get; init; }

    /// <exception cref="InvalidOperationException">The scheme or the organisation cannot be started.</exception>
    public async Task<RehearsalOutcome> Run(CancellationToken cancel = default)
    {
        _transport = new(new OutboxTransport(_documents));
        await Start(cancel);
        await new HeadlessYear(Cycle, _time, Compose, _faults) { OnDay = OnDay }.Run(cancel);
        var summary = await new RehearsalAudit(_record, new CycleReader(_record, new(holidays))).Summarise(Cycle, _transport, _receipts, cancel);
        var count = (IRecordCount)_record;
        return new(_record, _documents, summary with
        {
            StepsRun = _steps.StepsRun,
            StepsFound = _steps.StepsFound,
            StoreReads = count.Reads,
            StoreCommits = count.Commits,
            Boundaries = _faults.Boundaries,
            Crashes = _faults.Crashes,
        });
    }

    private async Task Start(CancellationToken cancel)
    {
        var scheme = (SchemeLoader.Load(plan.SchemeYaml, "scheme.yaml") as SchemeLoad.Loaded)?.Scheme;
        var roster = scheme is null ? SampleOrganisation.Generate(plan.Wards, plan.Sections) : SampleOrganisation.For(scheme, plan.Wards, plan.Sections);
        var request = new StartRequest(
            Cycle,
            $"rehearsal-{plan.Seed}",
            plan.SchemeYaml,
            plan.FiscalYear,
            scheme?.Title ?? "予行",
            roster,
            [.. roster.Wards.Select(w => w.Id).Where(w => scheme is null || SheetLayout.Of(roster, w, scheme).Count > 0)],
            new("見本市事務局", "", ""),
            IsRehearsal: true,
            Pace.Real,
            _time.GetUtcNow(),
            "account:rehearsal",
            plan.Seed);
        if (await new CycleStart(_record, new(holidays), _time).Start(request, cancel) is StartResult.Refused refused)
        {
            throw new InvalidOperationException(string.Join(' ', refused.Problems.Select(p => p.Message)));
        }
    }

    /// <summary>A new process over the same record.</summary>
    private HeadlessOffice Compose()
    {
        var record = new FaultingRecordStore(_record, _faults);
        var rests = new RestBoard(wakeInline: true);
        var transport = new FaultingMailTransport(_transport!, _faults);
        var services = new ServiceCollection()
            .AddWardCycle()
            .AddSingleton(holidays)
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IRecordStore>(record)
            .AddSingleton<IDocumentStore>(new FaultingDocumentStore(_documents, _faults))
            .AddSingleton<IKeyRing>(MasterKeyRing.FromSeed(plan.Seed))
            .AddSingleton(new MailRoutes(transport, transport))
            .AddSingleton<IDoorbell>(rests)
            .AddSingleton(rests)
            .AddSingleton(_steps)
            .AddSingleton(_receipts)
            .AddSingleton(new RehearsalEvents(plan.Reorganises))
            .AddSingleton(new WebSettings(new("https://wardcycle.example.lg.jp")))
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .BuildServiceProvider();
        return new(
            services.GetRequiredService<InProcessYear>(),
            rests,
            services.GetRequiredService<CycleReader>(),
            services.GetRequiredService<SimulatedHeads>(),
            services.GetRequiredService<SimulatedSecretariat>());
    }
}
