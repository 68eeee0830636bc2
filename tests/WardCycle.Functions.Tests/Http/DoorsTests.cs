using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Cycles;
using WardCycle.Functions.Http;
using WardCycle.Functions.Orchestration;

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
    [InlineData(nameof(Doors.Pages), "/mail-events", 404)]
    [InlineData(nameof(Doors.Api), "/mail-events", 404)]
    public async Task A_door_leads_to_its_own_pipeline_alone(string door, string path, int status)
    {
        await using var host = AzureHost.Build();
        using var scope = host.Services.CreateScope();
        var context = AzureHost.Request(scope, "GET", path);

        var doors = host.Services.GetRequiredService<Doors>();
        var client = AzureHost.Client();
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

    [Theory]
    [InlineData("""{"id":"yoko-2026","fiscalYear":2026,"title":"予行","isRehearsal":true}""", 201, "a rehearsal of the sample")]
    [InlineData("""{"id":"honban-2026","fiscalYear":2026,"title":"本番","contact":{"office":"区政推進課","phone":"","replyTo":""} }""", 422, "nobody works at the sample's ward")]
    public async Task On_an_empty_installation_a_rehearsal_starts_without_a_roster_of_ones_own(string body, int status, string reason)
    {
        await using var host = AzureHost.Build();
        using var scope = host.Services.CreateScope();
        var context = AzureHost.Request(scope, "POST", "/api/cycles");
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));

        await host.Services.GetRequiredService<Doors>().Api(context.Request, AzureHost.Client());

        Assert.True(context.Response.StatusCode == status, $"{context.Response.StatusCode}: {reason}");
        Assert.Equal(status == 201 ? 1 : 0, (await host.Services.GetRequiredService<CycleList>().All()).Count);
    }
}
