using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.Editions;
using WardCycle.Secretariat.History;
using WardCycle.Sheets;
using WardCycle.Standards;

namespace WardCycle.Web.Api;

/// <summary>Cycles: list, start, board, history, editions, export.</summary>
public static class CycleEndpoints
{
    private const string ExportType = "application/jsonl";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var cycles = routes.MapGroup("/api/cycles").WithTags("サイクル");
        cycles.MapGet("", List).WithName("ListCycles").WithSummary("サイクルの一覧").Reads<IReadOnlyList<CycleView>>();
        cycles.MapPost("", Start).WithName("StartCycle").WithSummary("サイクルを始める").Accepts<StartBody>("application/json")
            .Produces<CycleView>(StatusCodes.Status201Created).Refuses(422).Refuses(400).Refuses(401);
        cycles.MapGet("{cycle}", Get).WithName("GetCycle").WithSummary("一つのサイクル").Reads<CycleView>();
        cycles.MapGet("{cycle}/board", Board).WithName("GetBoard").WithSummary("進み具合の一覧").Reads<BoardView>();
        cycles.MapGet("{cycle}/wards/{ward}/sheets/{sheet}", History).WithName("GetSheetHistory").WithSummary("シートの履歴").Reads<HistoryView>();
        cycles.MapGet("{cycle}/wards/{ward}/mails/waiting", WaitingMails).WithName("ListWaitingMails").WithSummary("確認が必要なメールの一覧").Reads<IReadOnlyList<MailEntry>>();
        cycles.MapGet("{cycle}/mails/open", OpenMails).WithName("ListOpenMails").WithSummary("未送信のメールの一覧").Reads<IReadOnlyList<WardMails>>();
        cycles.MapGet("{cycle}/phases/{phase}/editions", Editions).WithName("GetEditions").WithSummary("報告書の版").Reads<EditionsView>();
        cycles.MapGet("{cycle}/standards", Standards).WithName("GetStandards").WithSummary("基準・提案・決定・方針・事例").Reads<StandardsView>();
        cycles.MapGet("{cycle}/surveys", Surveys).WithName("GetSurveys").WithSummary("アンケートの件数・要約・公表と課題（自由記述は含まない）").Reads<SurveysView>();
        cycles.MapGet("{cycle}/export", Export).WithName("ExportCycle").WithSummary("サイクル全体を一つのファイルに書き出す")
            .Produces(StatusCodes.Status200OK, contentType: ExportType).Refuses(401).Refuses(404);
    }

    private static async Task<IResult> List(CycleList cycles, TimeProvider time, CancellationToken cancel) =>
        Found<IReadOnlyList<CycleView>>([.. (await cycles.All(cancel)).Select(c => CycleView.Of(c, c.Now(time)))]);

    private static async Task<IResult> Get(string cycle, CycleReader cycles, TimeProvider time, CancellationToken cancel) =>
        Found(IdRule.Allows(cycle) && await cycles.Find(new(cycle), cancel) is { } open ? CycleView.Of(open, open.Now(time)) : null);

    private static async Task<IResult> Start(
        HttpRequest request, StartBodyReader reader, CycleStart start, CycleReader cycles, IDoorbell bell, TimeProvider time, CancellationToken cancel)
    {
        var (body, unreadable) = await ApiBody.Read<StartBody>(request);
        if (body is null)
        {
            return unreadable!.ToResult();
        }

        var (wanted, problems) = await reader.Read(body, cancel);
        if (wanted is null)
        {
            return ApiProblem.Refused(problems).ToResult();
        }

        if (await start.Start(wanted, cancel) is StartResult.Refused refused)
        {
            return ApiProblem.Refused(refused.Problems).ToResult();
        }

        await bell.Ring(wanted.Id, Subject.Year);
        var open = await cycles.Get(wanted.Id, cancel);
        request.HttpContext.Response.Headers.Location = $"/api/cycles/{wanted.Id}";
        return Results.Json(CycleView.Of(open, open.Now(time)), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Board(string cycle, string? ward, BoardReader board, CancellationToken cancel) =>
        Found(await board.Load(new(cycle), ward is null ? null : id => id.Value == ward, cancel) is { } loaded ? BoardView.Of(loaded) : null);

    private static async Task<IResult> History(string cycle, string ward, string sheet, SheetHistoryReader history, CancellationToken cancel) =>
        Found(await history.Load(new CycleId(cycle), new UnitId(ward), new SheetId(sheet), cancel) is { } loaded ? HistoryView.Of(loaded) : null);

    private static async Task<IResult> WaitingMails(string cycle, string ward, CycleReader cycles, WardMailReader mails, CancellationToken cancel) =>
        Found(IdRule.Allows(cycle) && await cycles.Find(new(cycle), cancel) is { } open && (open.HasWard(new(ward)) || ward == Keys.City.Value)
            ? await mails.Waiting(open, new(ward), cancel)
            : null);

    private static async Task<IResult> OpenMails(string cycle, CycleReader cycles, WardMailReader mails, CancellationToken cancel) =>
        Found(IdRule.Allows(cycle) && await cycles.Find(new(cycle), cancel) is { } open ? await mails.Open(open, cancel) : null);

    private static async Task<IResult> Editions(string cycle, string phase, EditionReader editions, CancellationToken cancel) =>
        Found(await editions.Load(new CycleId(cycle), new PhaseId(phase), cancel) is { } loaded ? EditionsView.Of(loaded) : null);

    private static async Task<IResult> Standards(string cycle, CycleReader cycles, IRecordStore store, CancellationToken cancel) =>
        Found(IdRule.Allows(cycle) && await cycles.Find(new(cycle), cancel) is { Scheme.Standards: not null } open
            ? StandardsView.Of(open, await PolicyReader.State(store, open, cancel))
            : null);

    private static async Task<IResult> Surveys(string cycle, CycleReader cycles, IRecordStore store, CancellationToken cancel) =>
        Found(IdRule.Allows(cycle) && await cycles.Find(new(cycle), cancel) is { Scheme.Surveys: not null } open ? await SurveysView.Read(store, open, cancel) : null);

    /// <summary>Written to a buffer on disk first, so that a trouble half-way is still a problem document.</summary>
    private static async Task<IResult> Export(string cycle, IRecordStore store, CancellationToken cancel)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Buffer());
        try
        {
            if (!IdRule.Allows(cycle) || await CycleExport.Write(store, new(cycle), file, cancel) is null)
            {
                await file.DisposeAsync();
                return ApiProblem.Of(StatusCodes.Status404NotFound).ToResult();
            }

            file.Position = 0;
            return Results.File(file, ExportType, $"{cycle}.jsonl");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>For this process's user alone, gone when it is closed: an export holds addresses.</summary>
    private static FileStreamOptions Buffer()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static IResult Found<T>(T? view) where T : class =>
        view is null ? ApiProblem.Of(StatusCodes.Status404NotFound).ToResult() : Results.Json(view, ApiJson.Options);

    private static void Reads<T>(this RouteHandlerBuilder route) => route.Produces<T>().Refuses(401).Refuses(404);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, int status) => route.Produces<ApiProblem>(status, ApiProblem.MediaType);
}
