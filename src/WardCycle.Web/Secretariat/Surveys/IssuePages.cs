using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Standards;
using WardCycle.Surveys;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>課題: list, write down, change owner or date, done.</summary>
public sealed class IssuePages(BoardReading boards, SurveyCommands commands, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public Task<IResult> List(OfficeVisit visit) => With(visit, model => Task.FromResult(Pages.Show<IssuesPage>(visit, model)));

    public Task<IResult> Add(OfficeVisit visit) => With(visit, model => Do(visit, model, problems =>
    {
        var due = SurveyTyped.Day(visit, "due", "期日", problems);
        string?[] from = visit.Field("survey").Split('.') is [var survey, var period] ? [survey, period] : [null, null];
        return new SurveyCommand.AddIssue(model.Ward.Id, visit.Field("text"), new(visit.Field("owner")), due, from[0], from[1]);
    }));

    public Task<IResult> Change(OfficeVisit visit) => With(visit, model => Do(visit, model, problems =>
        new SurveyCommand.ChangeIssue(model.Ward.Id, model.Issue!.Number, new(visit.Field("owner")), SurveyTyped.Day(visit, "due", "期日", problems), visit.Field("reason"))));

    public Task<IResult> Close(OfficeVisit visit) => With(visit, model => Do(visit, model, problems =>
        new SurveyCommand.CloseIssue(model.Ward.Id, model.Issue!.Number, SurveyTyped.Day(visit, "doneOn", "対応した日", problems), visit.Field("done"))));

    private async Task<IResult> Do(OfficeVisit visit, IssuesModel model, Func<List<Problem>, SurveyCommand> read)
    {
        List<Problem> problems = [];
        var command = read(problems);
        return problems.Count > 0
            ? Again(visit, model, problems)
            : await door.Answer(visit, await commands.Do(visit.Actor, model.Open.Cycle.Id, command, visit.Cancel), model.Here, p => Task.FromResult(Again(visit, model, p)));
    }

    private static IResult Again(OfficeVisit visit, IssuesModel model, IReadOnlyList<Problem> problems) =>
        model.Issue is null ? Pages.Show<IssuesPage>(visit, model, problems) : Pages.Show<IssuePage>(visit, model, problems);

    public Task<IResult> Show(OfficeVisit visit) => With(visit, model => Task.FromResult(Pages.Show<IssuePage>(visit, model)));

    private async Task<IResult> With(OfficeVisit visit, Func<IssuesModel, Task<IResult>> show)
    {
        if (await boards.Open(visit) is not { Scheme.Surveys: not null } open || BoardReading.WardOf(visit, open) is not { } ward)
        {
            return Results.NotFound();
        }
        var state = await SurveyState.Read(store, open.Partition, visit.Cancel);
        var issue = visit.Route("number").Length == 0 ? null : state.Issue(ward.Id, visit.RouteNumber("number") ?? 0)?.Body;
        return visit.Route("number").Length > 0 && issue is null
            ? Results.NotFound()
            : await show(new(
                open, state, ward, await SurveyPlaces.Units(store, open, ward.Id, visit.Cancel) ?? [], MunicipalTime.DayOf(open.Now(time)), StandardAccess.MayWrite(visit.Actor, ward.Id), issue));
    }
}
