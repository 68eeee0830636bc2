using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WardCycle.Telemetry;

namespace WardCycle.Local.Serving;

/// <summary>Sends the year's figures and spans to an OpenTelemetry collector while the site serves. What it cannot send is dropped.</summary>
public sealed class OtlpExport(OtlpSettings settings) : IHostedService
{
    private readonly List<Func<int, bool>> _ends = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("wardcycle");
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(YearTelemetry.Name)
            .AddOtlpExporter(to => Address(to, "v1/metrics")).Build();
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(YearTelemetry.Name)
            .AddOtlpExporter(to => Address(to, "v1/traces")).Build();
        _ends.AddRange([metrics.Shutdown, traces.Shutdown, _ => Close(metrics, traces)]);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _ends.ForEach(end => end(settings.PatienceInMilliseconds));
        return Task.CompletedTask;
    }

    private static bool Close(params IDisposable[] providers)
    {
        Array.ForEach(providers, p => p.Dispose());
        return true;
    }

    /// <summary>Over http each kind has an address of its own; the exporter adds it to an address from the environment alone.</summary>
    private void Address(OtlpExporterOptions to, string kind)
    {
        to.Protocol = settings.OverHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        to.Endpoint = settings.OverHttp ? new(new Uri(settings.Endpoint.AbsoluteUri.TrimEnd('/') + "/"), kind) : settings.Endpoint;
        to.TimeoutMilliseconds = settings.PatienceInMilliseconds;
    }
}
