using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WardCycle.Web.Secretariat;

/// <summary>Maps pages that only a signed-in account meets. <c>T</c> is the group of pages, from the container.</summary>
public sealed class OfficeRoutes(IEndpointRouteBuilder routes, Func<OfficeVisit, bool>? admits = null)
{
    /// <summary>Routes that the city's accounts alone may enter: anybody else is refused (403) before a page is asked.</summary>
    public OfficeRoutes CityOnly => new(routes, visit => visit.IsCity);

    public OfficeRoutes Get<T>([StringSyntax("Route")] string pattern, Func<T, OfficeVisit, Task<IResult>> page) where T : notnull
    {
        routes.MapGet(Addresses.Office + pattern, Guarded(page));
        return this;
    }

    public OfficeRoutes Post<T>([StringSyntax("Route")] string pattern, Func<T, OfficeVisit, Task<IResult>> page) where T : notnull
    {
        routes.MapPost(Addresses.Office + pattern, Guarded(page));
        return this;
    }

    private Func<HttpContext, Task<IResult>> Guarded<T>(Func<T, OfficeVisit, Task<IResult>> page) where T : notnull =>
        context => context.RequestServices.GetRequiredService<OfficeDoor>()
            .Enter(context, visit =>
                admits?.Invoke(visit) == false ? Task.FromResult(Results.StatusCode(StatusCodes.Status403Forbidden)) : page(context.RequestServices.GetRequiredService<T>(), visit));
}
