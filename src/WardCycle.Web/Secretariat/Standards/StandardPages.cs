using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Standards;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>The catalogue with its history, proposals, committees' decisions, and the first import.</summary>
public sealed class StandardPages(BoardReading boards, StandardCommands commands, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    private const int LargestFile = 2 * 1024 * 1024;

    public Task<IResult> Catalogue(OfficeVisit visit) => With(visit, model => Task.FromResult(Pages.Show<CataloguePage>(visit, model)));

    public Task<IResult> AskProposal(OfficeVisit visit) => With(visit, model => Task.FromResult(Form(visit, model, [])));

    public Task<IResult> Propose(OfficeVisit visit) => With(visit, async model =>
    {
        var (command, problems) = StandardForm.Propose(visit);
        return command is null
            ? Form(visit, model, problems)
            : await Do(visit, model, command, Addresses.Standards(model.Open.Cycle.Id), p => Form(visit, model, p));
    });

    public Task<IResult> Proposal(OfficeVisit visit) => WithProposal(visit, model => Task.FromResult(Pages.Show<ProposalPage>(visit, model)));

    public Task<IResult> Act(OfficeVisit visit) => WithProposal(visit, async model =>
    {
        var (command, problems) = StandardForm.OfProposal(visit, model.Proposal!.Number);
        return command is not null
            ? await Do(visit, model, command, Addresses.Proposal(model.Open.Cycle.Id, model.Proposal.Number), p => Pages.Show<ProposalPage>(visit, model, p))
            : problems.Count > 0 ? Pages.Show<ProposalPage>(visit, model, problems) : Results.NotFound();
    });

    public Task<IResult> Meetings(OfficeVisit visit) => With(visit, model => Task.FromResult(ShowMeetings(visit, model, [])));

    public Task<IResult> RecordMeeting(OfficeVisit visit) => With(visit, async model =>
    {
        if (Writes(visit) is not { } ward)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        var (command, problems) = StandardForm.Meeting(visit, ward);
        return command is null
            ? ShowMeetings(visit, model, problems)
            : await Do(visit, model, command, Addresses.StandardsPart(model.Open.Cycle.Id, "meetings"), p => ShowMeetings(visit, model, p));
    });

    /// <summary>A file to look at, or the one looked at to be taken in.</summary>
    public Task<IResult> Import(OfficeVisit visit) => With(visit, async model =>
    {
        if (!visit.IsCity)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        var (bytes, isConfirmed) = await SentFile.Read(visit);
        if (bytes is null or { Length: > LargestFile })
        {
            return Pages.Show<CataloguePage>(visit, model, [new Problem("file", bytes is null ? "基準のファイルを選んでください。" : "ファイルが大きすぎます。2MBまでのCSVファイルを選んでください。")]);
        }
        var (words, problems) = CatalogueCsv.Read(bytes, "基準のファイル", model.Scheme);
        return problems.Count > 0
            ? Pages.Show<CataloguePage>(visit, model, [.. problems.Select(p => new Problem("file", p.ToString()))])
            : !isConfirmed ? Pages.Show<ImportPage>(visit, new ImportModel(model, words, Convert.ToBase64String(bytes)))
            : await Do(visit, model, new StandardCommand.ImportCatalogue(words), Addresses.Standards(model.Open.Cycle.Id), p => Pages.Show<CataloguePage>(visit, model, p));
    });

    private static IResult Form(OfficeVisit visit, StandardsModel model, IReadOnlyList<Problem> problems)
    {
        List<UnitId> wards = [.. model.Open.Cycle.Wards.Select(w => w.Id).Prepend(Keys.City).Where(w => StandardAccess.MayWrite(visit.Actor, w))];
        if (wards.Count == 0)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        var asked = visit.Asked("standard");
        var before = model.State.Catalogue.Newest(new(asked));
        return asked.Length > 0 && before is null or { IsRetired: true }
            ? Results.NotFound()
            : Pages.Show<ProposePage>(visit, new ProposeModel(model, before, wards, visit.Asked("sheet") is { Length: > 0 } sheet ? sheet : null), problems);
    }

    private static IResult ShowMeetings(OfficeVisit visit, StandardsModel model, IReadOnlyList<Problem> problems) =>
        Pages.Show<MeetingsPage>(visit, new MeetingsModel(model, [.. model.State.Meetings.Where(m => m.Ward == Keys.City || visit.MaySee(m.Ward))], Writes(visit)), problems);

    private static UnitId? Writes(OfficeVisit visit) =>
        visit.IsCity ? Keys.City : visit.MayEdit && visit.Actor.Ward is { } ward ? new UnitId(ward) : null;

    private async Task<IResult> Do(OfficeVisit visit, StandardsModel model, StandardCommand command, string address, Func<IReadOnlyList<Problem>, IResult> again) =>
        await door.Answer(visit, await commands.Do(visit.Actor, model.Open.Cycle.Id, command, visit.Cancel), address, p => Task.FromResult(again(p)));

    private Task<IResult> WithProposal(OfficeVisit visit, Func<StandardsModel, Task<IResult>> show) => With(visit, async model =>
        model.State.Proposals.FirstOrDefault(p => p.Body.Number == visit.RouteNumber("number")) is { } proposal
            ? await show(model with { Proposal = proposal.Body })
            : Results.NotFound());

    private async Task<IResult> With(OfficeVisit visit, Func<StandardsModel, Task<IResult>> show) =>
        await boards.Open(visit) is { Scheme.Standards: not null } open ? await show(await Model(open, visit.Cancel)) : Results.NotFound();

    private async Task<StandardsModel> Model(OpenCycle open, CancellationToken cancel) =>
        new(open, await StandardsState.Read(store, open.Partition, cancel), MunicipalTime.DayOf(open.Now(time)));
}
