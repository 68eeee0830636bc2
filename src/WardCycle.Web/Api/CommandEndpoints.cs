using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Standards;
using WardCycle.Surveys;

namespace WardCycle.Web.Api;

/// <summary>One route per command, named as the command in kebab case. The body is the command.</summary>
public static class CommandEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var sheet = routes.MapGroup("/api/cycles/{cycle}/wards/{ward}/sheets/{sheet}").WithTags("シートへの操作");
        Sheet<SheetCommand.Return>(sheet, nameof(SheetCommand.Return), "差し戻す");
        Sheet<SheetCommand.Check>(sheet, nameof(SheetCommand.Check), "内容確認済みにする");
        Sheet<SheetCommand.Review>(sheet, nameof(SheetCommand.Review), "事務局の評価を記録する");
        Sheet<SheetCommand.Word>(sheet, nameof(SheetCommand.Word), "公表用の文章を整理する（文言整理）");
        Sheet<SheetCommand.SettleObjection>(sheet, nameof(SheetCommand.SettleObjection), "文言整理への異議に回答する");
        Sheet<SheetCommand.SetOutside>(sheet, nameof(SheetCommand.SetOutside), "評価対象外（―）にする、または取り消す");
        Sheet<SheetCommand.AgreeUntil>(sheet, nameof(SheetCommand.AgreeUntil), "指定日まで待つ");
        Sheet<SheetCommand.SubmitOnBehalf>(sheet, nameof(SheetCommand.SubmitOnBehalf), "代理で入力する");
        Sheet<SheetCommand.ReopenForLateFigure>(sheet, nameof(SheetCommand.ReopenForLateFigure), "未確定の数値のために再開する");
        Sheet<SheetCommand.ChangeTarget>(sheet, nameof(SheetCommand.ChangeTarget), "目標変更を記録する");
        Sheet<SheetCommand.SendNow>(sheet, nameof(SheetCommand.SendNow), "いまお知らせを送る");
        Sheet<SheetCommand.Escalate>(sheet, nameof(SheetCommand.Escalate), "上位職に知らせる");
        Sheet<SheetCommand.RevokeLink>(sheet, nameof(SheetCommand.RevokeLink), "リンクを失効・再発行する");
        Sheet<SheetCommand.HandOver>(sheet, nameof(SheetCommand.HandOver), "職を引き継ぐ");
        Sheet<SheetCommand.AddNote>(sheet, nameof(SheetCommand.AddNote), "メモを残す");
        routes.MapPost("/api/cycles/{cycle}/wards/{ward}/phases/{phase}/check-all", CheckAll)
            .WithTags("シートへの操作").WithSummary("一つの段階をまとめて内容確認済みにする").Answers();

        var ward = routes.MapGroup("/api/cycles/{cycle}/wards/{ward}").WithTags("区への操作");
        Ward<WardCommand.SettleMail>(ward, nameof(WardCommand.SettleMail), "確認が必要なメールを処理する（届いていた、もう一度送る、不達、別の方法で伝えた）");
        Ward<WardCommand.StopMails>(ward, nameof(WardCommand.StopMails), "区へのメールを止める、または再開する");

        Ward<WardCommand.ChangePost>(ward, nameof(WardCommand.ChangePost), "職を変更する（後任、代理、欠員、宛先）");
        Ward<WardCommand.RecordStray>(ward, nameof(WardCommand.RecordStray), "誤送信を処理し、記録票を作る");
        Ward<WardCommand.CheckAddresses>(ward, nameof(WardCommand.CheckAddresses), "宛先の確認のメールを送る");
        Ward<WardCommand.ConfirmRoster>(ward, nameof(WardCommand.ConfirmRoster), "区の名簿を確認したと記録する");
        Ward<WardCommand.BeginUnconfirmed>(ward, nameof(WardCommand.BeginUnconfirmed), "名簿の確認なしで始める");

        ward.MapPost("prepare-hand-over", async (string cycle, string ward, HttpRequest request, HandOverDesk desk, CancellationToken cancel) =>
        {
            var (body, problem) = await ApiBody.Read<PrepareHandOverBody>(request);
            return body is null ? problem!.ToResult() : Answer(await desk.Prepare(
                ApiActor.Key, new(cycle), new(ward), body.Post, body.Kind, body.Holder, body.Addresses, body.Note, body.On, cancel));
        }).WithName("PrepareHandOver").WithSummary("先の日付の引継ぎを準備する").Accepts<PrepareHandOverBody>("application/json").Answers();

        var cycle = routes.MapGroup("/api/cycles/{cycle}").WithTags("サイクルへの操作");
        cycle.MapPost("prepare-hand-overs", async (string cycle, HandOverDesk desk, CancellationToken cancel) =>
            Answer(await desk.PrepareFromRoster(ApiActor.Key, new(cycle), cancel)))
            .WithName("PrepareHandOvers").WithSummary("準備中の名簿から、先の日付の引継ぎをまとめて準備する（準備中の名簿がなければ、いまの名簿に合わせる）").Answers();
        cycle.MapPost("follow-roster", async (string cycle, HttpRequest request, RosterDesk desk, CancellationToken cancel) =>
        {
            var (body, problem) = await ApiBody.Read<FollowRosterBody>(request);
            return body is null ? problem!.ToResult() : Answer(await desk.Follow(ApiActor.Key, new(cycle), body.Ward, body.Posts, cancel));
        }).WithName("FollowRoster").WithSummary("いまの名簿と違う職を、名簿に合わせる").Accepts<FollowRosterBody>("application/json").Answers();
        Cycle<CycleCommand.Pause>(cycle, nameof(CycleCommand.Pause), "一時停止する");
        Cycle<CycleCommand.Resume>(cycle, nameof(CycleCommand.Resume), "再開する");
        Cycle<CycleCommand.Cancel>(cycle, nameof(CycleCommand.Cancel), "中止する");
        Cycle<CycleCommand.Release>(cycle, nameof(CycleCommand.Release), "保留を解除する");
        Cycle<CycleCommand.ChangeDate>(cycle, nameof(CycleCommand.ChangeDate), "日付を変更する");
        Cycle<CycleCommand.MoveDates>(cycle, nameof(CycleCommand.MoveDates), "一つの段階の日付をまとめて動かす");
        Cycle<CycleCommand.SetGroup>(cycle, nameof(CycleCommand.SetGroup), "所属のグループを定める、またはなくす");
        Cycle<CycleCommand.Reorganise>(cycle, nameof(CycleCommand.Reorganise), "組織改正を準備する（改称、移動、分割、統合、廃止。区の統合・分割も）");
        Cycle<CycleCommand.DiscardReorganisation>(cycle, nameof(CycleCommand.DiscardReorganisation), "組織改正の準備を取り消す");
        Cycle<CycleCommand.Advance>(cycle, nameof(CycleCommand.Advance), "予行の時計を次へ進める");
        Cycle<CycleCommand.Simulate>(cycle, nameof(CycleCommand.Simulate), "予行を模擬入力で進める");
        Cycle<CycleCommand.WantEdition>(cycle, nameof(CycleCommand.WantEdition), "新しい版を作る");
        Cycle<CycleCommand.Decide>(cycle, nameof(CycleCommand.Decide), "決裁を記録する");
        Cycle<CycleCommand.WithdrawEdition>(cycle, nameof(CycleCommand.WithdrawEdition), "公表を取り下げる");
        Cycle<CycleCommand.RecordPosting>(cycle, nameof(CycleCommand.RecordPosting), "掲載を記録する");
        Cycle<CycleCommand.SignPersonalData>(cycle, nameof(CycleCommand.SignPersonalData), "個人情報の確認を記録する");
        Cycle<CycleCommand.ShowPublicPage>(cycle, nameof(CycleCommand.ShowPublicPage), "公開ページに表示する、またはしない");
        Cycle<CycleCommand.SetFigure>(cycle, nameof(CycleCommand.SetFigure), "市が各区の分をまとめて入力する数値を記録する、または訂正する");

        var standards = routes.MapGroup("/api/cycles/{cycle}/standards").WithTags("基準・方針・事例への操作");
        Standards<StandardCommand.Propose>(standards, nameof(StandardCommand.Propose), "基準の新設・引上げなどを提案する");
        Standards<StandardCommand.AskBureau>(standards, nameof(StandardCommand.AskBureau), "提案の照会を記録する");
        Standards<StandardCommand.RecordAnswer>(standards, nameof(StandardCommand.RecordAnswer), "照会への回答を記録する");
        Standards<StandardCommand.DecideProposal>(standards, nameof(StandardCommand.DecideProposal), "提案への決定を記録する");
        Standards<StandardCommand.ImportCatalogue>(standards, nameof(StandardCommand.ImportCatalogue), "最初の基準を取り込む");
        Standards<StandardCommand.SetPolicy>(standards, nameof(StandardCommand.SetPolicy), "区の方針を定める");
        Standards<StandardCommand.RecordMeeting>(standards, nameof(StandardCommand.RecordMeeting), "会議の決定を記録する");
        Standards<StandardCommand.AddCase>(standards, nameof(StandardCommand.AddCase), "事例集に載せる");
        Standards<StandardCommand.WithdrawCase>(standards, nameof(StandardCommand.WithdrawCase), "事例集から外す");
        MapSurveys(routes);
    }

    private static void MapSurveys(IEndpointRouteBuilder routes)
    {
        var surveys = routes.MapGroup("/api/cycles/{cycle}/surveys").WithTags("アンケートと課題への操作");
        Surveys<SurveyCommand.RecordPaper>(surveys, nameof(SurveyCommand.RecordPaper), "用紙の件数を記録・訂正する");
        Surveys<SurveyCommand.Summarise>(surveys, nameof(SurveyCommand.Summarise), "自由記述の要約を記録する");
        Surveys<SurveyCommand.Publish>(surveys, nameof(SurveyCommand.Publish) + "Results", "アンケートの結果を公表する");
        Surveys<SurveyCommand.Withdraw>(surveys, nameof(SurveyCommand.Withdraw) + "Results", "アンケートの結果の公表を取り下げる");
        Surveys<SurveyCommand.AddIssue>(surveys, nameof(SurveyCommand.AddIssue), "課題を記録する");
        Surveys<SurveyCommand.ChangeIssue>(surveys, nameof(SurveyCommand.ChangeIssue), "課題の担当・期日を変更する");
        Surveys<SurveyCommand.CloseIssue>(surveys, nameof(SurveyCommand.CloseIssue), "課題を対応済みにする");
    }

    private static void Surveys<T>(RouteGroupBuilder group, string name, string summary) where T : SurveyCommand =>
        group.MapPost(KebabCase.Of(name), async (string cycle, HttpRequest request, SurveyCommands commands, CancellationToken cancel) =>
        {
            var (command, problem) = await ApiBody.Read<T>(request);
            return command is null ? problem!.ToResult() : Answer(await commands.Do(ApiActor.Key, new(cycle), command, cancel));
        }).WithName(name).WithSummary(summary).Accepts<T>("application/json").Answers();

    private static void Sheet<T>(RouteGroupBuilder group, string name, string summary) where T : SheetCommand =>
        group.MapPost(KebabCase.Of(name), async (string cycle, string ward, string sheet, HttpRequest request, SheetCommands commands, CancellationToken cancel) =>
        {
            var (command, problem) = await ApiBody.Read<T>(request, ("sheet", sheet));
            return command is null ? problem!.ToResult() : Answer(await commands.Do(ApiActor.Key, new(cycle), new(ward), command, cancel));
        }).WithName(name).WithSummary(summary).Accepts<T>("application/json").Answers();

    private static void Ward<T>(RouteGroupBuilder group, string name, string summary) where T : WardCommand =>
        group.MapPost(KebabCase.Of(name), async (string cycle, string ward, HttpRequest request, WardCommands commands, CancellationToken cancel) =>
        {
            var (command, problem) = await ApiBody.Read<T>(request);
            return command is null ? problem!.ToResult() : Answer(await commands.Do(ApiActor.Key, new(cycle), new(ward), command, cancel));
        }).WithName(name).WithSummary(summary).Accepts<T>("application/json").Answers();

    private static void Cycle<T>(RouteGroupBuilder group, string name, string summary) where T : CycleCommand =>
        group.MapPost(KebabCase.Of(name), async (string cycle, HttpRequest request, CycleCommands commands, CancellationToken cancel) =>
        {
            var (command, problem) = await ApiBody.Read<T>(request);
            return command is null ? problem!.ToResult() : Answer(await commands.Do(ApiActor.Key, new(cycle), command, cancel));
        }).WithName(name).WithSummary(summary).Accepts<T>("application/json").Answers();

    private static void Standards<T>(RouteGroupBuilder group, string name, string summary) where T : StandardCommand =>
        group.MapPost(KebabCase.Of(name), async (string cycle, HttpRequest request, StandardCommands commands, CancellationToken cancel) =>
        {
            var (command, problem) = await ApiBody.Read<T>(request);
            return command is null ? problem!.ToResult() : Answer(await commands.Do(ApiActor.Key, new(cycle), command, cancel));
        }).WithName(name).WithSummary(summary).Accepts<T>("application/json").Answers();

    private static async Task<IResult> CheckAll(string cycle, string ward, string phase, SheetCommands commands, CancellationToken cancel) =>
        Answer(await commands.CheckAll(ApiActor.Key, new CycleId(cycle), new UnitId(ward), new PhaseId(phase), cancel));

    internal static IResult Answer(CommandResult result) => result switch
    {
        CommandResult.Done done => Results.Json(new CommandAnswer(done.Message), ApiJson.Options),
        CommandResult.Refused refused => ApiProblem.Refused(refused.Problems).ToResult(),
        _ => throw new InvalidOperationException("Unknown result."),
    };

    /// <summary>What every command may answer, for the description.</summary>
    internal static void Answers(this RouteHandlerBuilder route) => route
        .Produces<CommandAnswer>()
        .Produces<ApiProblem>(StatusCodes.Status400BadRequest, ApiProblem.MediaType)
        .Produces<ApiProblem>(StatusCodes.Status401Unauthorized, ApiProblem.MediaType)
        .Produces<ApiProblem>(StatusCodes.Status413PayloadTooLarge, ApiProblem.MediaType)
        .Produces<ApiProblem>(StatusCodes.Status415UnsupportedMediaType, ApiProblem.MediaType)
        .Produces<ApiProblem>(StatusCodes.Status422UnprocessableEntity, ApiProblem.MediaType);
}
