using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.History;
using WardCycle.Standards;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>One sheet: its state and history, and what the secretariat does to it.</summary>
public sealed class SheetPages(BoardReading boards, SheetHistoryReader histories, SheetCommands commands, IRecordStore store, OfficeDoor door)
{
    public async Task<IResult> Show(OfficeVisit visit) =>
        await Read(visit) is { } view ? Pages.Show<SheetPage>(visit, view) : Results.NotFound();

    /// <summary>The page that asks what an action needs to know.</summary>
    public async Task<IResult> Ask(OfficeVisit visit) =>
        SheetAction.Of(visit.Route("action")) is { } action && await Read(visit) is { } view
            ? visit.MayEdit ? Pages.Show<ActionPage>(visit, new ActionModel(view, action)) : Results.StatusCode(StatusCodes.Status403Forbidden)
            : Results.NotFound();

    public async Task<IResult> Do(OfficeVisit visit)
    {
        if (await Read(visit) is not { } view)
        {
            return Results.NotFound();
        }
        var (command, problems) = SheetForm.Read(visit, view);
        if (command is null)
        {
            return problems.Count > 0 ? Again(visit, view, problems) : Results.NotFound();
        }
        var result = await commands.Do(visit.Actor, view.Open.Cycle.Id, view.History.Ward.Id, command, visit.Cancel);
        return await door.Answer(visit, result, visit.Field("back") == "gaps" ? $"{Addresses.Gaps(view.Open.Cycle.Id)}?phase={view.Phase.Id}" : view.Here, p => Task.FromResult(Again(visit, view, p)));
    }

    private static IResult Again(OfficeVisit visit, SheetView view, IReadOnlyList<Problem> problems) =>
        SheetAction.Of(visit.Route("action")) is { } action
            ? Pages.Show<ActionPage>(visit, new ActionModel(view, action), problems)
            : Pages.Show<SheetPage>(visit, view, problems);

    private async Task<WardPolicy?> Policy(OpenCycle open, UnitId ward, CancellationToken cancel) =>
        open.Scheme.Standards is null ? null : await PolicyReader.Newest(store, open, ward, cancel);

    private async Task<SheetView?> Read(OfficeVisit visit) =>
        await boards.Open(visit) is { } open
        && BoardReading.WardOf(visit, open) is { } ward
        && IdRule.Allows(visit.Route("sheet"))
        && await histories.Load(open.Cycle.Id, ward.Id, new(visit.Route("sheet")), visit.Cancel) is { } history
        && history.Phase(BoardReading.PhaseOf(visit, open, history.Now).Id) is { } phase
            ? new(history, phase, await Policy(open, ward.Id, visit.Cancel))
            : null;
}
