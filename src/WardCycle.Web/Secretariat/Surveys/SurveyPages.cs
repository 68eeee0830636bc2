using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Imports;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Standards;
using WardCycle.Surveys;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>Surveys for wards and city: figures of paper, free texts with their summary, files, publication.</summary>
public sealed class SurveyPages(BoardReading boards, SurveyCommands commands, ISurveyWriter writer, IRecordStore store, IDocumentStore documents, OfficeDoor door, WebSettings settings, TimeProvider time)
{
    public Task<IResult> List(OfficeVisit visit) => With(visit, async open =>
        Pages.Show<SurveysPage>(visit, new SurveysModel(open, await SurveyState.Read(store, open.Partition, visit.Cancel), MunicipalTime.DayOf(open.Now(time)))));

    public Task<IResult> Period(OfficeVisit visit) => WithPeriod(visit, model => Task.FromResult(Pages.Show<PeriodPage>(visit, model)));

    public Task<IResult> Place(OfficeVisit visit) => WithPlace(visit, model => Task.FromResult(Pages.Show<PlacePage>(visit, model)));

    public Task<IResult> Record(OfficeVisit visit) => WithPlace(visit, async model =>
    {
        var (paper, problems) = SurveyTyped.Paper(visit, model);
        return paper is null
            ? Pages.Show<PlacePage>(visit, model, problems)
            : await Do(visit, model.Of.Open, new SurveyCommand.RecordPaper(model.Of.Survey.Id, model.Of.Period.Id, [paper], visit.Field("reason")), model.Here, p => Pages.Show<PlacePage>(visit, model, p));
    });

    public Task<IResult> Summarise(OfficeVisit visit) => WithPlace(visit, model => Do(
        visit, model.Of.Open,
        new SurveyCommand.Summarise(model.Of.Survey.Id, model.Of.Period.Id, model.Result.Place.Ward, model.Result.Place.Id, visit.Field("summary"), visit.Field("isPublic").Length > 0),
        model.Here, p => Pages.Show<PlacePage>(visit, model, p)));

    public Task<IResult> Template(OfficeVisit visit) => WithPeriod(visit, model => Task.FromResult(Results.Bytes(
        SurveyPaperCsv.Template(model.Survey, [.. model.Results.Select(r => r.Place)]), "text/csv; charset=utf-8", $"{model.Survey.Id}-{model.Period.Id}.csv")));

    /// <summary>A file to look at, or the one looked at to be taken in.</summary>
    public Task<IResult> Import(OfficeVisit visit) => WithPeriod(visit, async model =>
    {
        var (bytes, isConfirmed) = await SentFile.Read(visit);
        if (bytes is null or { Length: > CsvTable.MaxBytes })
        {
            return Pages.Show<PeriodPage>(visit, model, [new Problem("file", bytes is null ? "件数のファイルを選んでください。" : $"ファイルが大きすぎます。{CsvTable.MaxWords}までのCSVファイルを選んでください。")]);
        }
        var (places, problems) = SurveyPaperCsv.Read(bytes, "件数のファイル", model.Survey, [.. model.Results.Select(r => r.Place)]);
        return problems.Count > 0
            ? Pages.Show<PeriodPage>(visit, model, [.. problems.Select(p => new Problem("file", p.ToString()))])
            : !isConfirmed ? Pages.Show<CountsImportPage>(visit, new CountsImportModel(model, places, Convert.ToBase64String(bytes)))
            : await Do(
                visit, model.Open, new SurveyCommand.RecordPaper(model.Survey.Id, model.Period.Id, places, visit.Field("reason"), FromFile: true), model.Here,
                p => Pages.Show<CountsImportPage>(visit, new CountsImportModel(model, places, Convert.ToBase64String(bytes)), p));
    });

    /// <summary>The city's page as it would be published now.</summary>
    public Task<IResult> Preview(OfficeVisit visit) => WithPeriod(visit, model =>
    {
        var edition = new SurveyEdition(
            model.Survey.Id, model.Period.Id, 1 + (model.Edition?.Number ?? 0), new(model.Today, model.Today, "", ""), model.Open.Now(time), model.Basis, "");
        var file = writer.Write(SurveyContent.All(model.Open, model.State, edition, model.Survey, model.Period, model.Results).First())[0];
        return Task.FromResult<IResult>(new ReportFileResult(file.Name, file.Content, IsPublic: false));
    });

    /// <summary>A file of the newest edition, for the office: a rehearsal's and a withdrawn one are not public.</summary>
    public Task<IResult> File(OfficeVisit visit) => WithPeriod(visit, async model =>
        model.Edition is { } edition && visit.RouteNumber("edition") == edition.Number && model.Files?.Contains(visit.Route("file")) == true
        && await documents.Get(SurveyPublication.Folder(model.Open.Cycle, edition.Survey, edition.Period, edition.Number) + visit.Route("file"), visit.Cancel) is { } file
            ? new ReportFileResult(visit.Route("file"), file.Content, IsPublic: false)
            : Results.NotFound());

    public Task<IResult> Publish(OfficeVisit visit) => WithPeriod(visit, async model =>
    {
        var (command, problems) = SurveyTyped.Publish(visit, model);
        return command is null
            ? Pages.Show<PeriodPage>(visit, model, problems)
            : await Do(visit, model.Open, command, model.Here, p => Pages.Show<PeriodPage>(visit, model, p));
    });

    public Task<IResult> Withdraw(OfficeVisit visit) => WithPeriod(visit, model => Do(
        visit, model.Open, new SurveyCommand.Withdraw(model.Survey.Id, model.Period.Id, visit.Field("withdrawal")), model.Here, p => Pages.Show<PeriodPage>(visit, model, p)));

    private async Task<IResult> Do(OfficeVisit visit, OpenCycle open, SurveyCommand command, string address, Func<IReadOnlyList<Problem>, IResult> again) =>
        await door.Answer(visit, await commands.Do(visit.Actor, open.Cycle.Id, command, visit.Cancel), address, p => Task.FromResult(again(p)));

    private async Task<IResult> With(OfficeVisit visit, Func<OpenCycle, Task<IResult>> show) =>
        await boards.Open(visit) is { Scheme.Surveys: not null } open ? await show(open) : Results.NotFound();

    private Task<IResult> WithPeriod(OfficeVisit visit, Func<PeriodModel, Task<IResult>> show) => With(visit, async open =>
    {
        if (open.Scheme.Survey(visit.Route("survey")) is not { } survey || survey.Period(visit.Route("period")) is not { } period)
        {
            return Results.NotFound();
        }
        var state = await SurveyState.Read(store, open.Partition, visit.Cancel);
        var places = await SurveyReading.Places(store, open, survey, period, visit.MaySee, visit.Cancel);
        var results = await SurveyReading.Results(store, open, state, survey.Id, period.Id, places, visit.Cancel);
        return await show(new(open, state, survey, period, results, MunicipalTime.DayOf(open.Now(time)), settings.PublicBase, await Files(open, state, survey.Id, period.Id, visit.Cancel)));
    });

    private async Task<IReadOnlyList<string>?> Files(OpenCycle open, SurveyState state, string survey, string period, CancellationToken cancel) =>
        state.Edition(survey, period) is { Body: { } edition } && SurveyPublication.Folder(open.Cycle, survey, period, edition.Number) is var folder
            ? [.. (await documents.List(folder, cancel)).Select(p => p[folder.Length..])]
            : null;

    /// <summary>Free texts are read for who may write in the ward, and for nobody else.</summary>
    private Task<IResult> WithPlace(OfficeVisit visit, Func<PlaceModel, Task<IResult>> show) => WithPeriod(visit, async model =>
    {
        var place = new UnitId(visit.Route("place"));
        if (model.Results.FirstOrDefault(r => r.Place.Ward.Value == visit.Route("ward") && r.Place.Id == place) is not { } result)
        {
            return Results.NotFound();
        }
        var mayWrite = StandardAccess.MayWrite(visit.Actor, result.Place.Ward);
        var texts = mayWrite
            ? await SurveyTextPage.Read(store, model.Open.WardPartition(result.Place.Ward), new(model.Survey.Id, model.Period.Id, place), visit.Query("after"), visit.Cancel)
            : SurveyTextPage.None;
        return await show(new(model, result, texts, mayWrite));
    });
}
