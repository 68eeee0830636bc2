using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WardCycle.Filing;

namespace WardCycle.Web.Api;

/// <summary>抹消, 保存と廃棄.</summary>
public static class FilingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var cycle = routes.MapGroup("/api/cycles/{cycle}").WithTags("抹消・保存・廃棄");
        cycle.MapPost("erase", Erase).WithName("Erase").WithSummary("個人情報を抹消する").Accepts<EraseBody>("application/json").Answers();
        cycle.MapPost("find-for-erasure", Find).WithName("FindForErasure").WithSummary("抹消する文言がどこにあるかを調べる")
            .Accepts<EraseBody>("application/json").Produces<ErasurePreview>().Produces<ApiProblem>(StatusCodes.Status422UnprocessableEntity, ApiProblem.MediaType);
        cycle.MapPost("file", async (string cycle, HttpRequest request, DisposalDesk desk, CancellationToken cancel) =>
        {
            var (body, problem) = await ApiBody.Read<FileCycleBody>(request);
            return body is null ? problem!.ToResult() : CommandEndpoints.Answer(await desk.File(ApiActor.Key, new(cycle), body.ClassCode, body.Years, cancel));
        }).WithName("FileCycle").WithSummary("分類番号と保存期間を記録する").Accepts<FileCycleBody>("application/json").Answers();
        cycle.MapPost("approve-disposal", async (string cycle, HttpRequest request, DisposalDesk desk, CancellationToken cancel) =>
        {
            var (body, problem) = await ApiBody.Read<DisposalApproval>(request);
            return body is null ? problem!.ToResult() : CommandEndpoints.Answer(await desk.Approve(ApiActor.Key, new(cycle), body, cancel));
        }).WithName("ApproveDisposal").WithSummary("廃棄の決裁を記録する").Accepts<DisposalApproval>("application/json").Answers();
        cycle.MapPost("dispose", async (string cycle, DisposalDesk desk, CancellationToken cancel) =>
            CommandEndpoints.Answer(await desk.Dispose(ApiActor.Key, new(cycle), cancel)))
            .WithName("DisposeCycle").WithSummary("廃棄する（予行は削除する）").Answers();
        routes.MapGet("/api/disposals", async (DisposalDesk desk, CancellationToken cancel) => Results.Json((await desk.List(cancel)).Log, ApiJson.Options))
            .WithTags("抹消・保存・廃棄").WithName("ListDisposals").WithSummary("廃棄の記録").Produces<IReadOnlyList<DisposalRow>>();
    }

    private static async Task<IResult> Erase(string cycle, HttpRequest request, ErasureDesk desk, CancellationToken cancel)
    {
        var (body, problem) = await ApiBody.Read<EraseBody>(request);
        return body is null ? problem!.ToResult()
            : body.Order is not { } order ? ApiProblem.Refused([new("order", "抹消の理由・承認者・承認日を指定してください。")]).ToResult()
            : CommandEndpoints.Answer(await desk.Erase(ApiActor.Key, new(cycle), body.Input, order, cancel));
    }

    private static async Task<IResult> Find(string cycle, HttpRequest request, ErasureDesk desk, CancellationToken cancel)
    {
        var (body, problem) = await ApiBody.Read<EraseBody>(request);
        if (body is null)
        {
            return problem!.ToResult();
        }

        var preview = await desk.Preview(ApiActor.Key, new(cycle), body.Input, cancel);
        return preview.Problems.Count > 0 ? ApiProblem.Refused(preview.Problems).ToResult() : Results.Json(preview, ApiJson.Options);
    }
}
