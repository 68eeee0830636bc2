using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Secretariat.History;

namespace WardCycle.Web.Api;

/// <summary>操作の記録 of a cycle, of a ward and of the installation.</summary>
public static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Reads(routes.MapGet("/api/cycles/{cycle}/audit", Cycle).WithName("GetCycleAudit").WithSummary("サイクルの操作の記録（新しい順。day で1日だけ、page でページ）"));
        Reads(routes.MapGet("/api/cycles/{cycle}/wards/{ward}/audit", Ward).WithName("GetWardAudit").WithSummary("区の操作の記録"));
        Reads(routes.MapGet("/api/audit", Installation).WithName("GetAudit").WithSummary("名簿・メール文面・アカウントの操作の記録"));
    }

    private static Task<IResult> Cycle(string cycle, string? day, int? page, AuditReader audits, CycleReader cycles, CancellationToken cancel) =>
        Answer(day, page, async query => await Find(cycle, cycles, cancel) is { } open ? await audits.OfCycle(open, query, cancel) : null);

    private static Task<IResult> Ward(string cycle, string ward, string? day, int? page, AuditReader audits, CycleReader cycles, TimeProvider time, CancellationToken cancel) =>
        Answer(day, page, async query => await Find(cycle, cycles, cancel) is { } open && open.HasWard(new(ward))
            ? await audits.OfWard(open, new(ward), open.Now(time), query, cancel)
            : null);

    private static Task<IResult> Installation(string? day, int? page, AuditReader audits, CancellationToken cancel) =>
        Answer(day, page, async query => await audits.OfInstallation(query, cancel));

    private static async Task<OpenCycle?> Find(string cycle, CycleReader cycles, CancellationToken cancel) =>
        IdRule.Allows(cycle) ? await cycles.Find(new(cycle), cancel) : null;

    private static async Task<IResult> Answer(string? day, int? page, Func<AuditQuery, Task<AuditList?>> read)
    {
        if (day is not null && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return ApiProblem.Unreadable("day", "日付は 2026-05-29 の形で指定してください。").ToResult();
        }

        DateOnly? asked = day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await read(new(asked, page ?? 1)) is { } list ? Results.Json(list, ApiJson.Options) : ApiProblem.Of(StatusCodes.Status404NotFound).ToResult();
    }

    private static void Reads(RouteHandlerBuilder route) => route.WithTags("操作の記録").Produces<AuditList>()
        .Produces<ApiProblem>(StatusCodes.Status400BadRequest, ApiProblem.MediaType)
        .Produces<ApiProblem>(StatusCodes.Status401Unauthorized, ApiProblem.MediaType)
        .Produces<ApiProblem>(StatusCodes.Status404NotFound, ApiProblem.MediaType);
}
