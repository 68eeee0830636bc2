using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Standards;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>A ward's policy: look, set, change.</summary>
public sealed class PolicyPages(BoardReading boards, StandardCommands commands, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public async Task<IResult> Show(OfficeVisit visit) => await Read(visit) is { } model ? Pages.Show<PolicyPage>(visit, model) : Results.NotFound();

    public async Task<IResult> Set(OfficeVisit visit)
    {
        if (await Read(visit) is not { } model)
        {
            return Results.NotFound();
        }
        var (command, problems) = StandardForm.Policy(visit, model.Ward.Id);
        return command is null
            ? Pages.Show<PolicyPage>(visit, model, problems)
            : await door.Answer(
                visit, await commands.Do(visit.Actor, model.Standards.Open.Cycle.Id, command, visit.Cancel), Addresses.Policy(model.Standards.Open.Cycle.Id, model.Ward.Id),
                p => Task.FromResult(Pages.Show<PolicyPage>(visit, model, p)));
    }

    /// <summary>Where the ward's own sheet sets the policy, that sheet.</summary>
    private async Task<SheetId?> Sheet(OpenCycle open, UnitId ward, CancellationToken cancel) =>
        open.Scheme.Standards?.PolicyFrom is { } from && await WardState.Read(store, open.WardPartition(ward), cancel) is { } state
            ? PolicyReader.Sheet(state, open.Scheme.Field(from))?.Id
            : null;

    private async Task<PolicyModel?> Read(OfficeVisit visit) =>
        await boards.Open(visit) is { Scheme.Standards: not null } open && BoardReading.WardOf(visit, open) is { } ward
            ? new(new(open, await PolicyReader.State(store, open, visit.Cancel), MunicipalTime.DayOf(open.Now(time))), ward, await Sheet(open, ward.Id, visit.Cancel))
            : null;
}
