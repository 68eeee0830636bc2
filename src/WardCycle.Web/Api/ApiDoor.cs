using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using WardCycle.Record;

namespace WardCycle.Web.Api;

/// <summary>In front of every endpoint of the API: key, size, and a problem document for everything that goes wrong.</summary>
public sealed partial class ApiDoor(RequestDelegate next, ApiSettings settings, ILogger<ApiDoor> log)
{
    /// <summary>The same header that Azure Functions reads, so that one client serves both editions.</summary>
    public const string KeyHeader = "x-functions-key";

    public async Task Invoke(HttpContext context)
    {
        if (!Opens(context.Request))
        {
            await ApiProblem.Write(context, StatusCodes.Status401Unauthorized);
            return;
        }

        if (context.Request.ContentLength > ApiSettings.MaxBody)
        {
            await ApiProblem.Write(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = ApiSettings.MaxBody;
        }

        await Pass(context);
    }

    private async Task Pass(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await ApiProblem.Write(context, context.Response.StatusCode);
            }
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await ApiProblem.Write(context, refused.StatusCode);
        }
        catch (RecordUnavailableException trouble) when (!context.Response.HasStarted)
        {
            LogTrouble(trouble, context.Request.Method);
            await ApiProblem.Write(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException && !context.Response.HasStarted)
        {
            LogTrouble(trouble, context.Request.Method);
            await ApiProblem.Write(context, StatusCodes.Status500InternalServerError);
        }
    }

    private bool Opens(HttpRequest request) => settings.Key is null || request.Carries(KeyHeader, settings.Key);

    [LoggerMessage(LogLevel.Error, "An API request failed. Method: {Method}")]
    private partial void LogTrouble(Exception trouble, string method);
}
