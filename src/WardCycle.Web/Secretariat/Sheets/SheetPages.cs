using Microsoft.AspNetCore.Http;
using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>One sheet: its state and history, and what the secretariat does to it.</summary>
public sealed class SheetPages(SheetReading sheets, SheetCommands commands, OfficeDoor door)
{
    public async Task<IResult> Show(OfficeVisit visit) =>
        await sheets.Read(visit) is { } history ? Pages.Show<SheetPage>(visit, history) : Results.NotFound();

    /// <summary>The page that asks what an action needs to know.</summary>
    public async Task<IResult> Ask(OfficeVisit visit) =>
        SheetAction.Of(visit.Route("action")) is { } action && await sheets.Read(visit) is { } history
            ? visit.MayEdit ? Pages.Show<ActionPage>(visit, new ActionModel(history, action)) : Results.StatusCode(StatusCodes.Status403Forbidden)
            : Results.NotFound();

    public async Task<IResult> Do(OfficeVisit visit)
    {
        if (await sheets.Read(visit) is not { } history)
        {
            return Results.NotFound();
        }
        var (command, problems) = SheetForm.Read(visit, history);
        if (command is null)
        {
            return problems.Count > 0 ? Again(visit, history, problems) : Results.NotFound();
        }
        var result = await commands.Do(visit.Actor, history.Open.Cycle.Id, history.Board.Ward.Id, command, visit.Cancel);
        return await door.Answer(visit, result, $"{history.Address}?phase={history.Phase.Id}", p => Task.FromResult(Again(visit, history, p)));
    }

    private static IResult Again(OfficeVisit visit, SheetHistory history, IReadOnlyList<Problem> problems) =>
        SheetAction.Of(visit.Route("action")) is { } action
            ? Pages.Show<ActionPage>(visit, new ActionModel(history, action), problems)
            : Pages.Show<SheetPage>(visit, history, problems);
}
