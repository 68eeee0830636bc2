using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Secretariat;

namespace WardCycle.Web.Api;

/// <summary>The roster in preparation and the allowed mail domains. The API's key is the city's: nobody else meets them.</summary>
public static class RosterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var roster = routes.MapGroup("/api/roster").WithTags("名簿への操作");
        roster.MapPost("prepare", Prepare).WithName("PrepareRoster").WithSummary("先の日付からの名簿を準備する").Accepts<PrepareRosterBody>("application/json").Answers();
        roster.MapPost("discard-prepared", Discard).WithName("DiscardPreparedRoster").WithSummary("準備中の名簿を取り消す").Answers();
        roster.MapPost("set-domains", SetDomains).WithName("SetRosterDomains").WithSummary("使ってよいメールのドメインを定める").Accepts<DomainsBody>("application/json").Answers();
    }

    private static async Task<IResult> Prepare(HttpRequest request, RosterStore rosters, TimeProvider time, CancellationToken cancel)
    {
        var (body, problem) = await ApiBody.Read<PrepareRosterBody>(request);
        if (body is null)
        {
            return problem!.ToResult();
        }

        var now = time.GetUtcNow();
        if (body.From <= MunicipalTime.DayOf(now))
        {
            return Refuse("from", "名簿を使い始める日を、明日以降の日付で指定してください。");
        }

        return RosterCsv.Read(Encoding.UTF8.GetBytes(body.RosterCsv), "rosterCsv") switch
        {
            RosterLoad.Loaded loaded => await rosters.Prepare(loaded.Roster, body.From, ApiActor.Key.AuditName, now, cancel) switch
            {
                RosterImport.Applied => Done($"{Era.DateWithWeekday(body.From)}からの名簿を準備しました。"),
                RosterImport.TooLarge large => Refuse("rosterCsv", large.Message),
                _ => Refuse("", RosterImport.Conflict.Message),
            },
            RosterLoad.Refused refused => ApiProblem.Refused([.. refused.Problems.Select(p => new Problem("rosterCsv", p.ToString()))]).ToResult(),
            _ => throw new InvalidOperationException("Unknown load."),
        };
    }

    private static async Task<IResult> Discard(RosterStore rosters, TimeProvider time, CancellationToken cancel) =>
        await rosters.DiscardNext(ApiActor.Key.AuditName, time.GetUtcNow(), cancel) ? Done("準備中の名簿を取り消しました。") : Refuse("", "準備中の名簿はありません。");

    private static async Task<IResult> SetDomains(HttpRequest request, RosterDomains domains, TimeProvider time, CancellationToken cancel)
    {
        var (body, problem) = await ApiBody.Read<DomainsBody>(request);
        if (body is null)
        {
            return problem!.ToResult();
        }

        return body.Domains.FirstOrDefault(d => RosterDomains.Clean(d) is null) is { } wrong ? Refuse("domains", $"「{wrong}」はドメインとして使えません。")
            : body.Domains.Count > RosterDomains.Most ? Refuse("domains", $"ドメインは{RosterDomains.Most}件までで指定してください。")
            : await domains.Save([.. body.Domains.Select(d => RosterDomains.Clean(d)!).Distinct()], ApiActor.Key.AuditName, time.GetUtcNow(), cancel) ? Done("使ってよいドメインを保存しました。")
            : Refuse("", "ほかの操作と重なりました。もう一度送ってください。");
    }

    private static IResult Done(string message) => Results.Json(new CommandAnswer(message), ApiJson.Options);

    private static IResult Refuse(string field, string message) => ApiProblem.Refused([new(field, message)]).ToResult();
}
