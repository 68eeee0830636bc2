using Microsoft.AspNetCore.Http;

namespace WardCycle.Web;

/// <summary>
/// The one place where a request that changes something is checked for where it comes from, and for its size (rule 19).
/// Sec-Fetch-Site decides where a browser sends it. Without it (plain http, old browsers) an Origin must be ours; both
/// missing, or <c>Origin: null</c> as no-referrer pages send it, is left to the form token that every form carries.
/// </summary>
public sealed class PostGuard(RequestDelegate next, WebSettings settings)
{
    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }
        if (!ComesFromUs(request))
        {
            return Refuse(context, StatusCodes.Status403Forbidden);
        }
        return request.ContentLength > settings.MaxBody ? Refuse(context, StatusCodes.Status413PayloadTooLarge) : next(context);
    }

    private bool ComesFromUs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }
        var origin = request.Headers.Origin.ToString();
        return origin is "" or "null" || origin == settings.PublicBase.GetLeftPart(UriPartial.Authority);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
