using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WardCycle.Web.Look;
using WardCycle.Web.Public;
using WardCycle.Web.Public.Surveys;
using WardCycle.Web.Secretariat;
using WardCycle.Web.Section;

namespace WardCycle.Web;

/// <summary>
/// The pages and the JSON API as two compiled pipelines, one per door (design.md, "Azure edition"): a path that slips
/// past one door's rule never meets the other's endpoints.
/// </summary>
public static class WebPipeline
{
    /// <summary>
    /// What the pages need. The edition registers <see cref="WebSettings"/>, the ports (record, documents, key ring,
    /// doorbell, mail transport), <see cref="TimeProvider"/> and <see cref="Calendar.WorkingDays"/>.
    /// </summary>
    public static IServiceCollection AddWardCycleWeb(this IServiceCollection services)
    {
        services.AddRouting();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddSectionPages();
        services.LeaveNoMachineKeys();
        services.AddSecretariatPages();
        services.AddSingleton<PublicReading>();
        services.AddSingleton<SurveyForms>();
        return services;
    }

    public static RequestDelegate BuildPages(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseMiddleware<PageHeaders>();
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<PostGuard>();
        app.UseRouting();
        app.UseEndpoints(MapPages);
        return app.Build();
    }

    /// <summary>A door for programs (the API, the mail service's reports); <paramref name="map"/> maps its endpoints.</summary>
    public static RequestDelegate BuildApi(IServiceProvider services, Action<IEndpointRouteBuilder> map)
    {
        var app = new ApplicationBuilder(services);
        app.UseMiddleware<PageHeaders>();
        app.UseRouting();
        app.UseEndpoints(map);
        return app.Build();
    }

    /// <summary>Both doors behind one, for an edition that has a single listener.</summary>
    public static RequestDelegate BuildBoth(IServiceProvider services, Action<IEndpointRouteBuilder> mapApi)
    {
        var pages = BuildPages(services);
        var api = BuildApi(services, mapApi);
        return context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? api(context) : pages(context);
    }

    private static void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Results.Redirect(Addresses.Public));
        routes.MapGet("/health", () => Results.Text("ok"));
        routes.MapGet("/look/{hash}/{name}", (HttpContext context) => ServeAsset(context));
        // Asked for by browsers where a page names no icon: a report is one file without outside ones.
        routes.MapGet("/favicon.ico", () => Results.Redirect(LookFiles.Icon));
        SecretariatEndpoints.Map(routes);
        PublicEndpoints.Map(routes);
        SectionEndpoints.Map(routes);
        SurveyForms.Map(routes);
    }

    private static IResult ServeAsset(HttpContext context)
    {
        if (LookFiles.Find(context.Request.Path.Value ?? "") is not { } asset)
        {
            return Results.NotFound();
        }
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.ContentType);
    }

    /// <summary>
    /// Razor components bring data protection along, which writes a key ring of this machine at start (rule 19). Our
    /// sessions and tokens use the record's key ring, so nothing may be kept here.
    /// </summary>
    private static void LeaveNoMachineKeys(this IServiceCollection services)
    {
        foreach (var starter in services.Where(IsKeyRingStarter).ToList())
        {
            services.Remove(starter);
        }
        services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider, EphemeralDataProtectionProvider>());
    }

    private static bool IsKeyRingStarter(ServiceDescriptor service) =>
        service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)
        && service.ImplementationType?.Assembly == typeof(EphemeralDataProtectionProvider).Assembly;
}
