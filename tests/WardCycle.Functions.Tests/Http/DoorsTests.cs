using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
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

/// <summary>The two doors over the composition that the host runs, with stores in memory.</summary>
public sealed class DoorsTests
{
    [Theory]
    [InlineData(nameof(Doors.Pages), "/health", 200)]
    [InlineData(nameof(Doors.Pages), "/api/cycles", 404)]
    [InlineData(nameof(Doors.Pages), "/api//cycles", 404)]
    [InlineData(nameof(Doors.Pages), "/office", 302)]
    [InlineData(nameof(Doors.Api), "/api/cycles", 200)]
    [InlineData(nameof(Doors.Api), "/office", 404)]
    public async Task A_door_leads_to_its_own_pipeline_alone(string door, string path, int status)
    {
        await using var host = Host();
        using var scope = host.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = "GET";
        context.Request.Scheme = "http";
        context.Request.Host = new("localhost", 7071);
        context.Request.Path = path;
        context.Response.Body = new MemoryStream();
        // As the host leaves it: its own catch-all has matched.
        context.SetEndpoint(new(null, null, "the host's"));
        context.Request.RouteValues["path"] = path;

        var doors = host.Services.GetRequiredService<Doors>();
        var client = new VirtualClient(new(new(DateTimeOffset.UnixEpoch), new()));
        var result = await (door == nameof(Doors.Api) ? doors.Api(context.Request, client) : doors.Pages(context.Request, client));

        Assert.IsType<EmptyResult>(result);
        Assert.Equal(status, context.Response.StatusCode);
        Assert.Same(client, host.Services.GetRequiredService<EngineClient>().Current);
    }

    [Theory]
    [InlineData(nameof(Doors.Pages), AuthorizationLevel.Anonymous, "{*path}")]
    [InlineData(nameof(Doors.Api), AuthorizationLevel.Function, "api/{*path}")]
    public void Both_doors_list_all_seven_verbs_and_only_the_api_wants_a_key(string door, AuthorizationLevel level, string route)
    {
        var trigger = typeof(Doors).GetMethod(door)!.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()!;

        Assert.Equal(level, trigger.AuthLevel);
        Assert.Equal(route, trigger.Route);
        Assert.Equal(["delete", "get", "head", "options", "patch", "post", "put"], trigger.Methods.Order(StringComparer.Ordinal));
    }

    /// <summary>The platform brings a web host's services; here a web host does.</summary>
    private static WebApplication Host()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = true);
        var settings = new AzureSettings(new("UseDevelopmentStorage=true", null, null), new(new("http://localhost:7071")), MailSettings.Outbox, false, false);
        builder.Services
            .AddAzureEdition(settings, new MemoryRecordStore(), new MemoryDocumentStore(), MasterKeyRing.FromSeed(1))
            .AddSingleton<Doors>()
            .AddSingleton<Activities>()
            .AddSingleton<Timers>();
        return builder.Build();
    }
}
