using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>Named groups of sections, for changes of dates. The city's accounts alone.</summary>
public sealed class GroupPages(BoardReading boards, CycleCommands cycles, DateUnits units, OfficeDoor door)
{
    public Task<IResult> Show(OfficeVisit visit) => Show(visit, []);

    public async Task<IResult> Save(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        List<UnitId> chosen = visit.Field(KeptFields.Step) == "remove" ? [] : [.. ChosenUnits.Ticked(visit)];
        if (chosen.Count == 0 && visit.Field(KeptFields.Step) != "remove")
        {
            return await Show(visit, [new("units", "グループに入れる所属を一つ以上選んでください。")]);
        }
        var result = await cycles.Do(visit.Actor, open.Cycle.Id, new CycleCommand.SetGroup(visit.Field("name"), chosen), visit.Cancel);
        return await door.Answer(visit, result, Addresses.Groups(open.Cycle.Id), p => Show(visit, p));
    }

    private async Task<IResult> Show(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var chosen = open.Cycle.Groups?.FirstOrDefault(g => g.Name == visit.Query("group"));
        return Pages.Show<GroupPage>(visit, new GroupModel(open, await units.Of(visit, open), chosen), problems);
    }
}
