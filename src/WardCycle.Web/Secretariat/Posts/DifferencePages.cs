using Microsoft.AspNetCore.Http;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Posts;

/// <summary>名簿と違う職: what a cycle's posts and the roster in force do not agree on, and the button that follows the roster.</summary>
public sealed class DifferencePages(BoardReading boards, RosterDesk desk, RosterStore rosters, OfficeDoor door)
{
    public Task<IResult> Show(OfficeVisit visit) => Show(visit, []);

    public async Task<IResult> Follow(OfficeVisit visit)
    {
        if (!visit.MayEdit || await boards.Open(visit) is not { } open)
        {
            return Results.StatusCode(visit.MayEdit ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }
        List<PostId> chosen = [.. visit.Form!.All("posts").Where(IdRule.Allows).Select(p => new PostId(p))];
        if (chosen.Count == 0)
        {
            return await Show(visit, [new("posts", "名簿に合わせる職を、1つ以上選んでください。")]);
        }
        var result = await desk.Follow(visit.Actor, open.Cycle.Id, visit.Actor.Ward is { } own ? new UnitId(own) : null, chosen, visit.Cancel);
        return await door.Answer(visit, result, Addresses.RosterDifferences(open.Cycle.Id), problems => Show(visit, problems));
    }

    private async Task<IResult> Show(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        if (!visit.MayEdit || await boards.Open(visit) is not { } open)
        {
            return Results.StatusCode(visit.MayEdit ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }
        var version = (await rosters.Read(visit.Cancel)).Version;
        return Pages.Show<DifferencesPage>(visit, new DifferencesModel(open, version, await desk.Differences(open, BoardReading.MayChange(visit, open), visit.Cancel)), problems);
    }
}
