using Microsoft.AspNetCore.Http;
using WardCycle.Publication;

namespace WardCycle.Web;

/// <summary>
/// A report's file under its own type. A report in HTML carries its styles inside and nothing else: it is shown in a
/// sandbox that loads nothing and runs nothing.
/// </summary>
/// <param name="Name">ASCII, as the report writer named it; drafts are kept under a name of their own.</param>
public sealed record ReportFileResult(string Name, DocumentContent Content, bool IsPublic) : IResult
{
    private const string Sandbox =
        "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ContentSecurityPolicy = Sandbox;
        if (IsPublic)
        {
            response.Headers.CacheControl = "public, max-age=300";
        }
        if (!Content.ContentType.StartsWith("text/html", StringComparison.Ordinal))
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{Name}\"";
        }
        return Results.Bytes(Content.Bytes, Content.ContentType).ExecuteAsync(httpContext);
    }
}
