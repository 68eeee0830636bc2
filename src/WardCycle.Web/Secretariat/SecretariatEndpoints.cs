using Microsoft.AspNetCore.Routing;

namespace WardCycle.Web.Secretariat;

/// <summary>The secretariat's pages, all under <c>/office</c>.</summary>
public static class SecretariatEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
