using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using WardCycle.Functions.Orchestration;

namespace WardCycle.Functions.Http;

/// <summary>The doors: pages for everybody, who sign in there; the API behind a function key; delivery reports, which bring a key of their own.</summary>
public sealed class Doors(Pipelines pipelines, EngineClient engine)
{
    [Function(nameof(Pages))]
    public Task<IActionResult> Pages(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => Through(pipelines.Pages, request, client);

    [Function(nameof(Api))]
    public Task<IActionResult> Api(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", "options", Route = "api/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => Through(pipelines.Api, request, client);

    /// <summary>Anonymous to the host: a function key would have to stand in the address, and addresses are logged.</summary>
    [Function(nameof(MailEvents))]
    public Task<IActionResult> MailEvents(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "mail-events")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => Through(pipelines.MailEvents, request, client);

    private async Task<IActionResult> Through(RequestDelegate pipeline, HttpRequest request, DurableTaskClient client)
    {
        engine.Use(client);
        var context = request.HttpContext;
        // The host's own catch-all has matched already; inside, routing begins anew.
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        await pipeline(context);
        return new EmptyResult();
    }
}
