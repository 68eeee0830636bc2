using Microsoft.AspNetCore.Http;
using WardCycle.Publication;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Editions;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Editions;

/// <summary>Editions: look at the drafts, record the decision, publish, correct, withdraw.</summary>
public sealed class EditionPages(BoardReading boards, EditionReader editions, CycleCommands commands, OfficeDoor door, EditionSet set, PersonalDataReader personal)
{
    public async Task<IResult> List(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        List<PhaseEditions> phases = [];
        foreach (var phase in open.Scheme.Phases)
        {
            phases.Add((await editions.Load(open.Cycle.Id, phase.Id, visit.Cancel))!);
        }
        return Pages.Show<EditionsPage>(visit, new EditionsModel(open, phases));
    }

    public async Task<IResult> Show(OfficeVisit visit) =>
        await Read(visit) is { } view ? Pages.Show<EditionPage>(visit, view) : Results.NotFound();

    public async Task<IResult> Ask(OfficeVisit visit) =>
        EditionAction.Of(visit.Route("action")) is { } action && await Read(visit) is { } view
            ? visit.MayPublish ? Pages.Show<EditionActionPage>(visit, await Model(visit, view, action)) : Results.StatusCode(StatusCodes.Status403Forbidden)
            : Results.NotFound();

    public async Task<IResult> Do(OfficeVisit visit)
    {
        if (EditionAction.Of(visit.Route("action")) is not { } action || await Read(visit) is not { } view)
        {
            return Results.NotFound();
        }
        async Task<IResult> Again(IReadOnlyList<Problem> problems) => Pages.Show<EditionActionPage>(visit, await Model(visit, view, action), problems);
        var (command, problems) = EditionForm.Read(visit, view);
        return command is null
            ? await Again(problems)
            : await door.Answer(
                visit,
                await commands.Do(visit.Actor, view.Phase.Open.Cycle.Id, command, visit.Cancel),
                Addresses.Editions(view.Phase.Open.Cycle.Id),
                Again);
    }

    /// <summary>公表用ファイル一式.</summary>
    public async Task<IResult> Set(OfficeVisit visit) =>
        await Read(visit) is { } view && await set.Zip(view.Phase.Open, view.Edition, visit.Cancel) is { } zip
            ? new ReportFileResult(
                $"{view.Phase.Open.Cycle.Id}-{view.Edition.Phase}-{visit.Route("edition")}.zip", new(zip, DocumentStoreTypes.Of(".zip")), IsPublic: false)
            : Results.NotFound();

    private async Task<EditionActionModel> Model(OfficeVisit visit, EditionView view, EditionAction action) => new(
        view, action,
        action.Word == "personal-data" ? await personal.Read(view.Phase.Open, view.Edition.Phase, view.Edition.Number, visit.Cancel) : null);

    /// <summary>One file of an edition, by its name; the published one where <c>public=1</c>.</summary>
    public async Task<IResult> File(OfficeVisit visit)
    {
        if (await Read(visit) is not { } view)
        {
            return Results.NotFound();
        }
        var paths = visit.Query("public") == "1" ? [.. view.Entry.Public, .. view.Entry.Withdrawn] : view.Entry.Drafts;
        var path = paths.FirstOrDefault(p => p.EndsWith($"/{visit.Route("file")}", StringComparison.Ordinal));
        return path is not null && await editions.File(view.Phase, view.Edition.Number, path, visit.Cancel) is { } file
            ? new ReportFileResult(visit.Query("public") == "1" ? (view.Entry.Withdrawn.Count > 0 ? $"withdrawn-{visit.Route("file")}" : visit.Route("file")) : $"draft-{visit.Route("file")}", file.Content, IsPublic: false)
            : Results.NotFound();
    }

    /// <summary>A ward account sees the editions of its cycle: they are made of all wards.</summary>
    private async Task<EditionView?> Read(OfficeVisit visit) =>
        await boards.Open(visit) is { } open
        && open.Scheme.Phases.FirstOrDefault(p => p.Id.Value == visit.Route("phase")) is { } phase
        && visit.RouteNumber("edition") is { } number
        && await editions.Load(open.Cycle.Id, phase.Id, visit.Cancel) is { } found
        && found.Editions.FirstOrDefault(e => e.Edition.Number == number) is { } entry
            ? new(found, entry)
            : null;
}
