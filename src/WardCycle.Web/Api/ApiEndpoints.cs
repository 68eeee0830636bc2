using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WardCycle.Cycles;
using WardCycle.Filing;
using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.Editions;
using WardCycle.Secretariat.History;
using WardCycle.Secretariat.Posts;
using WardCycle.Standards;
using WardCycle.Surveys;

namespace WardCycle.Web.Api;

/// <summary>The JSON API for what the secretariat's pages do, under <c>/api</c>, described at <c>/api/openapi.json</c>.</summary>
public static class ApiEndpoints
{
    private const string Description = "/api/openapi.json";

    /// <summary>
    /// The desks and readers behind the API and the pages. The edition registers <see cref="ApiSettings"/> (checked), the
    /// ports, <see cref="IRehearsalClock"/>, <see cref="CycleStart"/>'s needs and <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddWardCycleApi(this IServiceCollection services)
    {
        services.TryAddSingleton<CycleReader>();
        services.TryAddSingleton<CycleList>();
        services.TryAddSingleton<CycleStart>();
        services.TryAddSingleton<SheetCommands>();
        services.TryAddSingleton<CycleCommands>();
        services.TryAddSingleton<StandardCommands>();
        services.TryAddSingleton<SurveyCommands>();
        services.TryAddSingleton<BoardReader>();
        services.TryAddSingleton<SheetHistoryReader>();
        services.TryAddSingleton<WardCommands>();
        services.TryAddSingleton<WardMailReader>();
        services.TryAddSingleton<AuditReader>();
        services.TryAddSingleton<EditionReader>();
        services.TryAddSingleton<RosterStore>();
        services.TryAddSingleton<RosterDomains>();
        services.TryAddSingleton<PreparedHandOvers>();
        services.TryAddSingleton<HandOverDesk>();
        services.TryAddSingleton<ErasureDesk>();
        services.TryAddSingleton<DisposalDesk>();
        services.TryAddSingleton<StartBodyReader>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) ?? false;
            options.AddDocumentTransformer(ApiDescription.Complete);
        });
        return services;
    }

    /// <summary>Everything under <c>/api</c> goes through one door, unknown addresses and wrong methods too.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var inner = new ApplicationBuilder(routes.ServiceProvider);
        inner.Use((context, next) =>
        {
            // The catch-all has matched already; inside, routing begins anew.
            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
            return next(context);
        });
        inner.UseMiddleware<ApiDoor>();
        inner.UseRouting();
        inner.UseEndpoints(MapInside);
        routes.Map("/api/{**path}", inner.Build());
    }

    private static void MapInside(IEndpointRouteBuilder routes)
    {
        CycleEndpoints.Map(routes);
        CommandEndpoints.Map(routes);
        RosterEndpoints.Map(routes);
        FilingEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
        routes.MapOpenApi(Description);
    }
}
