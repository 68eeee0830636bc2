using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Local.Serving;
using WardCycle.Telemetry;

namespace WardCycle.Tests.Local;

public sealed class OtlpTests
{
    [Fact]
    public async Task A_collector_is_told_before_the_site_has_stopped()
    {
        const int NoMatterHowBusy = 60_000;
        var bodies = new Dictionary<string, string>();
        await using var collector = await Collector(bodies);
        var export = new OtlpExport(new(new(collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), OverHttp: true, NoMatterHowBusy));

        await export.StartAsync(CancellationToken.None);
        YearTelemetry.Step("run");
        YearTelemetry.Verb("Look", new("mihon-2026"), "Opening")?.Dispose();
        await export.StopAsync(CancellationToken.None);

        Assert.Contains("wardcycle.steps", bodies["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("Look Opening", bodies["/v1/traces"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:4317", null, "Telemetry:Endpoint", "no address with a scheme")]
    [InlineData("ftp://localhost", null, "Telemetry:Endpoint", "not http")]
    [InlineData("http://localhost:4318", "carrier-pigeon", "Telemetry:Protocol", "a protocol that nobody speaks")]
    public void A_wrong_setting_is_named(string endpoint, string? protocol, string named, string reason)
    {
        var (settings, problems) = OtlpSettings.Read(endpoint, protocol);

        Assert.True(settings is null && problems.Any(p => p.StartsWith(named, StringComparison.Ordinal)), reason);
    }

    [Fact]
    public void Without_an_endpoint_nothing_is_sent_anywhere() => Assert.Equal((null, 0), (OtlpSettings.Read(" ", "x").Settings, OtlpSettings.Read(" ", "x").Problems.Count));

    private static async Task<WebApplication> Collector(Dictionary<string, string> bodies)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            lock (bodies)
            {
                bodies[context.Request.Path] = bodies.GetValueOrDefault(context.Request.Path, "") + Encoding.UTF8.GetString(body.ToArray());
            }
        });
        await app.StartAsync();
        return app;
    }
}
