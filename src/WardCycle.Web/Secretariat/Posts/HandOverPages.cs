using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Posts;

/// <summary>The hand-overs that are prepared for a cycle: list and take back. The city's accounts alone.</summary>
public sealed class HandOverPages(BoardReading boards, HandOverDesk desk, IRecordStore store, OfficeDoor door)
{
    public Task<IResult> Show(OfficeVisit visit) => Show(visit, []);

    public async Task<IResult> Discard(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open || !IdRule.Allows(visit.Field("ward")) || !IdRule.Allows(visit.Field("post")))
        {
            return Results.NotFound();
        }
        var result = await desk.Discard(visit.Actor, open.Cycle.Id, new(visit.Field("ward")), new(visit.Field("post")), visit.Cancel);
        return await door.Answer(visit, result, Addresses.HandOvers(open.Cycle.Id), problems => Show(visit, problems));
    }

    private async Task<IResult> Show(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var prepared = await desk.List(visit.Actor, open.Cycle.Id, visit.Cancel);
        Dictionary<string, string> names = [];
        foreach (var ward in prepared.Select(p => p.Ward).Distinct())
        {
            foreach (var post in (await WardState.Read(store, open.WardPartition(ward), visit.Cancel))?.Posts ?? [])
            {
                names[post.Body.Id.Value] = post.Body.Title;
            }
        }
        return Pages.Show<HandOversPage>(visit, new HandOversModel(open, prepared, names), problems);
    }
}
