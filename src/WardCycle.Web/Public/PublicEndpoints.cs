using Microsoft.AspNetCore.Routing;

namespace WardCycle.Web.Public;

/// <summary>The public pages: an index per year and the published files.</summary>
public static class PublicEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
