using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WardCycle.Mail.Delivery;
using WardCycle.Record;
using WardCycle.Web.Api;

namespace WardCycle.Web.Mail;

/// <summary>
/// The webhook of the mail service's delivery reports, as Event Grid posts them. A key of its own stands in a header that the
/// subscription adds. The question whether a subscription is wanted comes without that header, and its answer gives nothing
/// away: it is the question's own code, and reports of a stranger's subscription are still refused.
/// </summary>
public static class MailEvents
{
    public const string Path = "/mail-events";

    public const string KeyHeader = "x-wardcycle-events-key";

    /// <summary>Who asks in the words of CloudEvents.</summary>
    private const string EventGrid = "eventgrid.azure.net";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Path, [HttpMethods.Options], Allow);
        routes.MapPost(Path, Receive);
    }

    private static IResult Allow(HttpContext context, MailEventSettings settings)
    {
        if (settings.Key is null || context.Request.Headers["WebHook-Request-Origin"] != EventGrid)
        {
            return Results.NotFound();
        }

        context.Response.Headers["WebHook-Allowed-Origin"] = EventGrid;
        return Results.Ok();
    }

    private static async Task<IResult> Receive(HttpContext context, MailEventSettings settings, DeliveryDesk desk, CancellationToken cancel)
    {
        if (settings.Key is not { } key)
        {
            return Results.NotFound();
        }

        if (await Body(context.Request, cancel) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        return DeliveryEvents.Read(body) switch
        {
            null => Results.BadRequest(),
            { ValidationCode: { } code } => Results.Json(new ValidationAnswer(code), ApiJson.Options),
            // Not 401: Event Grid drops what is refused so, and while a new key is being deployed its reports carry the old one.
            _ when !context.Request.Carries(KeyHeader, key) => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            var events => await Take(events.Reports, desk, cancel),
        };
    }

    /// <summary>What is unknown is taken as well: asking again would not make it known. What could not be written comes again.</summary>
    private static async Task<IResult> Take(IReadOnlyList<DeliveryReport> reports, DeliveryDesk desk, CancellationToken cancel)
    {
        try
        {
            foreach (var report in reports)
            {
                await desk.Take(report, cancel);
            }

            return Results.Ok();
        }
        catch (RecordUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Null where it is larger than anything that Event Grid sends.</summary>
    private static async Task<ReadOnlyMemory<byte>?> Body(HttpRequest request, CancellationToken cancel)
    {
        var buffer = new byte[MailEventSettings.MaxBody + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return read <= MailEventSettings.MaxBody ? new ReadOnlyMemory<byte>(buffer, 0, read) : default(ReadOnlyMemory<byte>?);
    }

    private sealed record ValidationAnswer(string ValidationResponse);
}
