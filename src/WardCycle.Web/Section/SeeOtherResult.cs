using Microsoft.AspNetCore.Http;

namespace WardCycle.Web.Section;

/// <summary>303 to an address of ours: after a post the browser fetches the next page, so that reloading sends nothing twice.</summary>
public sealed class SeeOtherResult(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
