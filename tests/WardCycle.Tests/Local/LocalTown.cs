using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Local.Serving;
using WardCycle.Tests.Mail;
using WardCycle.Tests.Record;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Local;

/// <summary>A data folder and the one-machine edition serving it in this process, on a free port and a clock that stands.</summary>
internal sealed class LocalTown : IAsyncDisposable
{
    public static readonly CycleId Rehearsal = new("mihon-2026-yoko");

    private readonly TemporaryFolder _folder = new();
    private LocalSite? _site;

    public ManualTime Time { get; } = new(MunicipalTime.At(new(2026, 11, 20), new(10, 0)));

    public string Data => _folder.File("data");

    public string Outbox => Path.Combine(Data, "documents", "outbox");

    public LocalSite Site => _site ?? throw new InvalidOperationException("Nobody serves.");

    public IReadOnlyList<string> Mails => Directory.Exists(Outbox) ? Directory.GetFiles(Outbox, "*.eml", SearchOption.AllDirectories) : [];

    public string File(string name) => _folder.File(name);

    public T Get<T>() where T : notnull => Site.Services.GetRequiredService<T>();

    public static async Task<LocalTown> Open(string pace = "step")
    {
        var town = new LocalTown();
        await town.Serve(pace);
        return town;
    }

    public async Task Serve(string pace = "step") =>
        _site = await LocalSite.Open(new(Data, new("http://127.0.0.1:0"), null, Pace.Parse(pace)!), Time);

    public async Task Stop()
    {
        await Site.DisposeAsync();
        _site = null;
    }

    public Visitor Visit()
    {
        var cookies = new CookieContainer();
        var wire = new CookieJar(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false }, cookies);
        return new(new HttpClient(wire) { BaseAddress = Site.PublicBase }, cookies);
    }

    /// <summary>Goes in by the link that the first line prints.</summary>
    public async Task<Visitor> SignedIn()
    {
        // Codes are made from the account and the instant: the clock stands, so every way in needs a moment of its own.
        Time.Now += TimeSpan.FromMilliseconds(1);
        var line = (await Whereabouts.Of(Site, default))[0];
        var link = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        var visitor = Visit();
        var door = await visitor.Open(link.AbsolutePath);
        await door.Fill("コード", link.Fragment.TrimStart('#')).Press("事務局として入る");
        return visitor;
    }

    public async Task<CycleRow> Cycle() => (await Get<CycleReader>().Get(Rehearsal)).Cycle;

    /// <summary>Waits until everybody who was due has had his turn and rests again: three phases, the ward, the city.</summary>
    public Task Quiet() => Rested(async () =>
    {
        var (rests, cycle) = (Get<RestBoard>(), await Cycle());
        return rests.Due(Rehearsal, cycle.Clock.Now(Time.Now)).Count == 0 && rests.Sleepers(Rehearsal).Count == 5;
    });

    /// <summary>Waits until a condition holds; looks whenever a flow goes to rest.</summary>
    public async Task Rested(Func<Task<bool>> holds)
    {
        var rests = Get<RestBoard>();
        using var turn = new SemaphoreSlim(0);
        void Again() => turn.Release();
        rests.Rested += Again;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (!await holds())
            {
                await turn.WaitAsync(limit.Token);
            }
        }
        finally
        {
            rests.Rested -= Again;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await Stop();
        }

        _folder.Dispose();
    }
}
