using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Web;

namespace WardCycle.Tests.Web;

/// <summary>The whole web part in process: both doors over stores in memory, a settable clock and a silent bell.</summary>
public sealed class WebHost : IAsyncDisposable
{
    private readonly IHost _host;

    private WebHost(IHost host, WebParts parts)
    {
        _host = host;
        Parts = parts;
    }

    public WebParts Parts { get; }

    public MemoryRecordStore Record => Parts.Record;

    public MemoryDocumentStore Documents => Parts.Documents;

    public JumpingTime Time => Parts.Time;

    public IKeyRing Keys => Parts.Keys;

    public IServiceProvider Services => _host.Services;

    public static async Task<WebHost> Start(
        WebParts? parts = null,
        Action<IServiceCollection>? services = null,
        Action<IEndpointRouteBuilder>? api = null)
    {
        parts ??= new WebParts();
        var host = new HostBuilder()
            .ConfigureWebHost(web => web
                .UseTestServer()
                .ConfigureServices(s =>
                {
                    Register(s, parts);
                    services?.Invoke(s);
                })
                .Configure(app => app.Run(WebPipeline.BuildBoth(app.ApplicationServices, api ?? (_ => { })))))
            .Build();
        await host.StartAsync();
        return new(host, parts);
    }

    /// <summary>A browser of its own: cookies, redirects, forms.</summary>
    public Visitor Visit()
    {
        var cookies = new CookieContainer();
        return new(new HttpClient(new CookieJar(_host.GetTestServer().CreateHandler(), cookies)) { BaseAddress = Parts.Settings.PublicBase }, cookies);
    }

    /// <summary>A bare client: no cookies, no redirects, no headers of a browser.</summary>
    public HttpClient Raw()
    {
        var client = _host.GetTestServer().CreateClient();
        client.BaseAddress = Parts.Settings.PublicBase;
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static void Register(IServiceCollection services, WebParts parts)
    {
        services.AddSingleton(parts.Settings.Checked());
        services.AddSingleton<IRecordStore>(parts.Record);
        services.AddSingleton<IDocumentStore>(parts.Documents);
        services.AddSingleton(parts.Keys);
        services.AddSingleton<TimeProvider>(parts.Time);
        services.AddSingleton<IDoorbell>(parts.Bell);
        services.AddSingleton(parts.Days.Holidays);
        services.AddSingleton(new MailRoutes(new OutboxTransport(parts.Documents), new OutboxTransport(parts.Documents)));
        services.AddWardCycle();
        services.AddWardCycleWeb();
    }
}
