using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using WardCycle.Record;
using WardCycle.Web.Look;

namespace WardCycle.Web;

/// <summary>Turns an empty error answer, or an exception, into a page in Japanese that says what to do; the exception goes to the log alone.</summary>
public sealed partial class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    public async Task Invoke(HttpContext context)
    {
        var response = context.Response;
        try
        {
            await next(context);
        }
        catch (Exception trouble) when (!response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            response.Clear();
            response.StatusCode = StatusOf(trouble);
            Log(trouble, response.StatusCode);
        }
        if (response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
        {
            await Show(context, response.StatusCode);
        }
    }

    private static Task Show(HttpContext context, int status) =>
        new RazorComponentResult<ErrorPage>(new { Shown = ErrorText.Of(status) }) { StatusCode = status }.ExecuteAsync(context);

    private static int StatusOf(Exception trouble) => trouble switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        RecordUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private void Log(Exception trouble, int status)
    {
        if (status >= 500)
        {
            PageFailed(log, trouble, status);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed. Status: {Status}")]
    private static partial void PageFailed(ILogger log, Exception trouble, int status);
}
