using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Web;

namespace WardCycle.BrowserTests.Hosting;

/// <summary>
/// The pages on a real listener (loopback, a port of the system's choice) over stores in memory, with a clock that stands
/// still. After every request that changes something the year runs on until it rests, so that the next page shows it.
/// </summary>
public sealed class Site : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly WebApplication _app;

    private Site(Socket socket, DateTimeOffset now)
    {
        _socket = socket;
        Base = new($"http://{socket.LocalEndPoint}");
        Time = new(now);
        _app = Compose();
        Year = new(_app.Services, Time, Rests);
    }

    public Uri Base { get; }

    public VirtualTime Time { get; }

    public SiteYear Year { get; }

    public RestBoard Rests { get; } = new(wakeInline: true);

    public static async Task<Site> Open(DateTimeOffset now)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var site = new Site(socket, now);
        site.Map();
        await site._app.StartAsync();
        return site;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public string Address(string path) => new Uri(Base, path).AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        await Year.DisposeAsync();
        await _app.DisposeAsync();
        _socket.Dispose();
    }

    private WebApplication Compose()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseSockets(o => o.CreateBoundListenSocket = _ => _socket);
        builder.WebHost.ConfigureKestrel(o => o.Listen((IPEndPoint)_socket.LocalEndPoint!));
        Register(builder.Services);
        return builder.Build();
    }

    private void Register(IServiceCollection services)
    {
        var documents = new MemoryDocumentStore();
        var outbox = new OutboxTransport(documents);
        services.AddSingleton(new WebSettings(Base).Checked())
            .AddSingleton<IRecordStore>(new MemoryRecordStore())
            .AddSingleton<IDocumentStore>(documents)
            .AddSingleton<IKeyRing>(MasterKeyRing.FromSeed(1))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Rests)
            .AddSingleton<IDoorbell>(Rests)
            .AddSingleton(HolidayTable.Shipped)
            .AddSingleton(new MailRoutes(outbox, outbox))
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        services.AddWardCycle();
        services.AddWardCycleWeb();
    }

    private void Map()
    {
        var pages = WebPipeline.BuildBoth(_app.Services, _ => { });
        ((IApplicationBuilder)_app).Run(async context =>
        {
            await pages(context);
            if (HttpMethods.IsPost(context.Request.Method))
            {
                await Year.Settle();
            }
        });
    }
}
