using System.Globalization;
using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Reports.Papers;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Board;
using WardCycle.Standards;
using WardCycle.Surveys;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>What the wards share: the casebook, the board of the city, and the committee's papers. The city adds cases and takes them out.</summary>
public sealed class CasePages(BoardReading boards, StandardCommands commands, CityBoardReader city, BoardReader summaries, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public Task<IResult> City(OfficeVisit visit) => WithCycle(visit, async model => Pages.Show<CityPage>(visit, await CityModel(visit, model, overYears: visit.Query("years").Length > 0)));

    /// <summary>All that the committee looks at, as one page to print.</summary>
    public Task<IResult> Papers(OfficeVisit visit) => WithCycle(visit, async model => Pages.Show<PapersPage>(visit, await WithSurveys(visit, await CityModel(visit, model, overYears: true))));

    /// <summary>The same as a workbook.</summary>
    public Task<IResult> Workbook(OfficeVisit visit) => WithCycle(visit, async model =>
    {
        var file = PapersWorkbook.Write(PapersWords.Of(await WithSurveys(visit, await CityModel(visit, model, overYears: true)), visit.MaySee));
        return new ReportFileResult(file.Name, file.Content, IsPublic: false);
    });

    public Task<IResult> List(OfficeVisit visit) => With(visit, model => Task.FromResult(Pages.Show<CasesPage>(visit, model)));

    public Task<IResult> AskAdd(OfficeVisit visit) => With(visit, model => Task.FromResult(Form(visit, model, [])));

    public Task<IResult> Add(OfficeVisit visit) => With(visit, async model =>
    {
        var from = Asked(visit, model);
        var command = new StandardCommand.AddCase(
            new(visit.Field("ward")), visit.Field("title"), visit.Field("text"), visit.Field("principle"), visit.Field("theme"), from?.Sheet, from?.Phase.Id, from?.Field.Id);
        return await Do(visit, model, command, p => Form(visit, model, p));
    });

    public Task<IResult> Withdraw(OfficeVisit visit) => With(visit, async model =>
        visit.RouteNumber("number") is { } number
            ? await Do(visit, model, new StandardCommand.WithdrawCase(number, visit.Field(Reason(number))), p =>
                Pages.Show<CasesPage>(visit, model, [.. p.Select(x => x.Field == "reason" ? x with { Field = Reason(number) } : x)]))
            : Results.NotFound());

    private async Task<CityModel> CityModel(OfficeVisit visit, CasesModel model, bool overYears)
    {
        var open = model.Standards.Open;
        var known = (await summaries.Overview(open, visit.Cancel)).ToDictionary(s => s.Ward);
        return new(model, await city.Read(open, overYears, visit.Cancel), [.. open.Cycle.Wards.Where(w => visit.MaySee(w.Id)).Select(w => (w, known.GetValueOrDefault(w.Id)))], [], []);
    }

    private async Task<CityModel> WithSurveys(OfficeVisit visit, CityModel model)
    {
        var open = model.Standards.Open;
        if (open.Scheme.Surveys is not { } surveys)
        {
            return model;
        }
        var state = await SurveyState.Read(store, open.Partition, visit.Cancel);
        List<SurveyContent> results = [];
        foreach (var (survey, period) in surveys.SelectMany(s => s.Held.Where(h => h.IsOver(open.Cycle.FiscalYear, model.Standards.Today)).Select(h => (s, h))))
        {
            var places = await SurveyReading.Places(store, open, survey, period, visit.MaySee, visit.Cancel);
            var said = await SurveyReading.Results(store, open, state, survey.Id, period.Id, places, visit.Cancel);
            results.Add(new(survey, period, open.Cycle.FiscalYear, SurveyContent.CityScope, "全市", said, 0, model.Standards.Today, open.Cycle.IsRehearsal, []));
        }
        return model with { Surveys = results, Issues = [.. state.Issues.Select(i => i.Body).Where(i => i.IsOpen && visit.MaySee(i.Ward))] };
    }

    private static string Reason(int number) => string.Create(CultureInfo.InvariantCulture, $"reason-{number}");

    private static IResult Form(OfficeVisit visit, CasesModel model, IReadOnlyList<Problem> problems) =>
        visit.IsCity ? Pages.Show<AddCasePage>(visit, model with { Adding = Asked(visit, model) }, problems) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static TickedText? Asked(OfficeVisit visit, CasesModel model) => model.Ticked.FirstOrDefault(t =>
        t.Ward.Id.Value == visit.Asked("ward") && t.Sheet.Value == visit.Asked("sheet") && t.Field.Id.Value == visit.Asked("field"));

    private async Task<IResult> Do(OfficeVisit visit, CasesModel model, StandardCommand command, Func<IReadOnlyList<Problem>, IResult> again)
    {
        var cycle = model.Standards.Open.Cycle.Id;
        return await door.Answer(visit, await commands.Do(visit.Actor, cycle, command, visit.Cancel), Addresses.Cases(cycle), p => Task.FromResult(again(p)));
    }

    /// <summary>The casebook's own pages: of schemes that share cases.</summary>
    private Task<IResult> With(OfficeVisit visit, Func<CasesModel, Task<IResult>> show) =>
        WithCycle(visit, async model => model.Standards.Open.Scheme.SharesCases ? await show(model) : Results.NotFound());

    private async Task<IResult> WithCycle(OfficeVisit visit, Func<CasesModel, Task<IResult>> show)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var state = await StandardsState.Read(store, open.Partition, visit.Cancel);
        var standards = new StandardsModel(open, state, MunicipalTime.DayOf(open.Now(time)));
        var added = state.Cases.Select(c => c.Body).Where(c => c.Withdrawn is null).Select(c => (c.Ward, c.Sheet, c.Field)).ToHashSet();
        var ticked = (await Ticked(visit, open, TickMark.Case, standards.Today)).Where(t => !added.Contains((t.Ward.Id, t.Sheet, t.Field.Id)));
        return await show(new(standards, await Casebook.Read(store, open.Cycle, visit.Cancel), [.. ticked], await Ticked(visit, open, TickMark.Budget, standards.Today)));
    }

    private async Task<IReadOnlyList<TickedText>> Ticked(OfficeVisit visit, OpenCycle open, TickMark mark, DateOnly day)
    {
        List<TickedText> found = [];
        foreach (var ward in open.Cycle.Wards.Where(w => visit.MaySee(w.Id)))
        {
            if (await WardState.Read(store, open.WardPartition(ward.Id), visit.Cancel) is { } state)
            {
                var places = state.InOrder().Select((s, i) => (s.Body.Id, i)).ToDictionary(s => s.Id, s => s.i);
                found.AddRange((await TickedText.Read(store, open, state, mark, day, visit.Cancel)).OrderBy(t => open.Scheme.Phases.ToList().IndexOf(t.Phase)).ThenBy(t => places[t.Sheet]));
            }
        }
        return found;
    }
}
