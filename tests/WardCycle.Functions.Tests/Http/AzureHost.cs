using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WardCycle.Functions.Http;
using WardCycle.Functions.Orchestration;
using WardCycle.Functions.Settings;
using WardCycle.Functions.Tests.Orchestration;
using WardCycle.Links;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Functions.Tests.Http;

/// <summary>The composition that the host runs, with stores in memory. The platform brings a web host's services; here a web host does.</summary>
internal static class AzureHost
{
    public static WebApplication Build(MailSettings? mail = null, IRecordStore? record = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = true);
        var settings = new AzureSettings(
            new("UseDevelopmentStorage=true", null, null), new(new("http://localhost:7071")), mail ?? MailSettings.Outbox, false, false);
        builder.Services
            .AddAzureEdition(settings, record ?? new MemoryRecordStore(), new MemoryDocumentStore(), MasterKeyRing.FromSeed(1))
            .AddSingleton<Doors>()
            .AddSingleton<Activities>()
            .AddSingleton<Timers>();
        return builder.Build();
    }

    public static VirtualClient Client() => new(new(new(DateTimeOffset.UnixEpoch), new()));

    /// <summary>A request as the host leaves it: its own catch-all has matched.</summary>
    public static DefaultHttpContext Request(IServiceScope scope, string method, string path)
    {
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new("localhost", 7071);
        context.Request.Path = path;
        context.Response.Body = new MemoryStream();
        context.SetEndpoint(new(null, null, "the host's"));
        context.Request.RouteValues["path"] = path;
        return context;
    }
}
