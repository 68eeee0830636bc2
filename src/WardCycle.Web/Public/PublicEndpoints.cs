using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace WardCycle.Web.Public;

/// <summary>The public pages: an index, one page per year and the published files. Cacheable, indexable, without cookies.</summary>
public static class PublicEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.Public, Index);
        routes.MapGet(Addresses.Public + "/{year:int:min(1989):max(2100)}", Year);
        routes.MapGet(Addresses.Public + "/{year:int}/{cycle}/{phase}/{edition:int}/{file}", File);
        routes.MapGet(Addresses.Public + "/{year:int}/{cycle}/surveys/{survey}/{period}/{edition:int}/{file}", Survey);
    }

    private static async Task<IResult> Survey(string cycle, string survey, string period, int edition, string file, HttpContext context, PublicReading reading) =>
        await reading.Survey(cycle, survey, period, edition, file, context.RequestAborted) is { } content
            ? new ReportFileResult(file, content, IsPublic: true)
            : Results.NotFound();

    private static async Task<IResult> Index(HttpContext context, PublicReading reading) =>
        Page<IndexPage>(context, await reading.Years(context.RequestAborted));

    private static async Task<IResult> Year(int year, HttpContext context, PublicReading reading) =>
        (await reading.Years(context.RequestAborted)).FirstOrDefault(y => y.Year.Year == year) is { } found
            ? Page<YearPage>(context, found)
            : Results.NotFound();

    private static async Task<IResult> File(string cycle, string phase, int edition, string file, HttpContext context, PublicReading reading) =>
        await reading.File(cycle, phase, edition, file, context.RequestAborted) is { } content
            ? new ReportFileResult(file, content, IsPublic: true)
            : Results.NotFound();

    private static RazorComponentResult<TPage> Page<TPage>(HttpContext context, object model)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        context.Response.Headers.CacheControl = "public, max-age=300";
        return new(new { Model = model });
    }
}
