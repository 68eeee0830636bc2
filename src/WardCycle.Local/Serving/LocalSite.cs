using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Local.Stores;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Web;
using WardCycle.Web.Api;
using WardCycle.Web.Mail;

namespace WardCycle.Local.Serving;

/// <summary>The one-machine edition while it serves: a locked data folder, the years' driver, pages and API on Kestrel.</summary>
public sealed class LocalSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly DataLock _lock;
    private readonly WebApplication _app;

    private LocalSite(DataLock taken, WebApplication app, ServedAddress address)
    {
        _lock = taken;
        _app = app;
        Address = address;
    }

    public IServiceProvider Services => _app.Services;

    public ServedAddress Address { get; }

    public Uri PublicBase => Address.Public;

    /// <summary>Opens the folder, sets up the sample where it is empty, and serves.</summary>
    /// <exception cref="LocalStoreException">The folder, the settings or the address cannot be used; says so in Japanese.</exception>
    public static async Task<LocalSite> Open(ServePlan plan, TimeProvider time, CancellationToken cancel = default)
    {
        var data = new DataFolder(plan.DataFolder);
        var taken = DataLock.Take(data.Path);
        try
        {
            var listen = Listening.WithPort(plan.Listen);
            var settings = Checked(new(plan.PublicBase ?? listen, plan.AllowPlainHttp));
            var app = await Compose(data, settings, listen, time, cancel);
            try
            {
                await SetUp(app.Services, plan.Pace, cancel);
                await Listening.Start(app, listen, cancel);
                var address = new ServedAddress(settings.PublicBase, Listening.OnThisMachine(listen));
                await data.RememberAddress(address, cancel);
                return new(taken, app, address);
            }
            catch
            {
                await app.DisposeAsync();
                throw;
            }
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Stops within a second or two; what was cut short is done again at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
        _lock.Dispose();
    }

    private static WebSettings Checked(WebSettings settings) =>
        settings.Problems is [] ? settings : throw new LocalStoreException(string.Join(Environment.NewLine, [.. settings.Problems, .. PlainHttpWords(settings)]));

    private static IEnumerable<string> PlainHttpWords(WebSettings settings) =>
        (settings with { AllowPlainHttp = true }).Problems.Count < settings.Problems.Count
            ? ["承知のうえで http を使うときは --allow-plain-http を付けて起動します。入力内容と確認コードが暗号化されずに流れ、同じネットワークの人に読み取られるおそれがあります。"]
            : [];

    private static async Task<WebApplication> Compose(DataFolder data, WebSettings settings, Uri listen, TimeProvider time, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "WardCycle", ContentRootPath = data.Path });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listening.Configure(kestrel, listen, settings.MaxBody));
        // The host tells nothing that is not told in Japanese on standard error: a start that fails is thrown as well.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        AddPorts(builder.Services, await Ports(data, cancel), LocalHolidays.Load(data), SettingsFile.ReadSmtp(data), time);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(await ApiKeyFile.Open(data, cancel))
            .AddWardCycle()
            .AddWardCycleWeb()
            .AddWardCycleApi()
            .AddSingleton<FirstStart>()
            .AddHostedService<YearHost>();
        if (SettingsFile.ReadTelemetry(data) is { } telemetry)
        {
            builder.Services.AddHostedService(_ => new OtlpExport(telemetry));
        }

        var app = builder.Build();
        app.Run(WebPipeline.BuildBoth(app.Services, ApiEndpoints.Map));
        return app;
    }

    private static async Task<(SqliteRecordStore, FolderDocumentStore, MasterKeyRing)> Ports(DataFolder data, CancellationToken cancel)
    {
        var keys = await data.OpenKeys(cancel);
        var documents = FolderDocumentStore.Open(data.Documents, ownerOnly: true);
        documents.ClearHalfWritten();
        return (data.OpenRecord(), documents, keys);
    }

    private static void AddPorts(
        IServiceCollection services,
        (SqliteRecordStore Record, FolderDocumentStore Documents, MasterKeyRing Keys) ports,
        HolidayTable holidays,
        SmtpSettings? smtp,
        TimeProvider time)
    {
        var outbox = new OutboxTransport(ports.Documents);
        var rests = new RestBoard(wakeInline: false);
        services
            .AddSingleton<IRecordStore>(_ => new MeasuredRecordStore(ports.Record))
            .AddSingleton<IDocumentStore>(ports.Documents)
            .AddSingleton<IKeyRing>(ports.Keys)
            .AddSingleton(new MailRoutes(outbox, smtp is null ? outbox : new SmtpMailTransport(smtp, time)))
            .AddSingleton(rests)
            .AddSingleton<IDoorbell>(rests)
            .AddSingleton(holidays)
            .AddSingleton(time)
            .AddSingleton<RosterStore>();
    }

    private static async Task SetUp(IServiceProvider services, Pace pace, CancellationToken cancel)
    {
        // Made here, so that the container closes the file whatever happens next.
        var record = services.GetRequiredService<IRecordStore>();
        // Somebody has just started this, perhaps with settings mended: a server that was away is tried at once. Mails
        // that it may have taken are claimed and asked about as ever, so nothing goes out twice.
        await new MailPermits(record, services.GetRequiredService<TimeProvider>()).Release(services.GetRequiredService<MailRoutes>().Real, cancel);
        if (await services.GetRequiredService<FirstStart>().Run(pace, cancel) is StartResult.Refused refused)
        {
            throw new LocalStoreException(string.Join(Environment.NewLine, refused.Problems.Select(p => p.Message)));
        }
    }
}
