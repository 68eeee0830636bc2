using Microsoft.AspNetCore.Http;
using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Secretariat.History;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>Boards: all cycles, one cycle, one ward; and what is done to a cycle as a whole.</summary>
public sealed class BoardPages(BoardReading boards, CycleCommands cycles, SheetCommands sheets, WardMailReader mails, OfficeDoor door, TimeProvider time)
{
    public async Task<IResult> List(OfficeVisit visit) => Pages.Show<BoardListPage>(visit, await boards.All(visit));

    /// <summary>All open cycles' missing sheets on one page, under the year's name.</summary>
    public async Task<IResult> Missing(OfficeVisit visit) => Pages.Show<MissingPage>(visit, await boards.Missing(visit));

    public Task<IResult> Cycle(OfficeVisit visit) => ShowCycle(visit, []);

    public Task<IResult> Ward(OfficeVisit visit) => ShowWard(visit, []);

    public async Task<IResult> ShowWard(OfficeVisit visit, IReadOnlyList<Problem> problems) =>
        await boards.Ward(visit) is { } board ? Pages.Show<WardPage>(visit, board, problems) : Results.NotFound();

    /// <summary>A page that asks for the reason first.</summary>
    public Task<IResult> Ask(OfficeVisit visit) => ShowReason(visit, []);

    public async Task<IResult> Command(OfficeVisit visit)
    {
        CycleCommand? command = visit.Route("command") switch
        {
            "advance" => new CycleCommand.Advance(visit.Field("even") == "1"),
            "simulate" => new CycleCommand.Simulate(),
            "resume" => new CycleCommand.Resume(),
            "public-page" => new CycleCommand.ShowPublicPage(true),
            "no-public-page" => new CycleCommand.ShowPublicPage(false),
            "release" => new CycleCommand.Release(),
            "pause" => new CycleCommand.Pause(visit.Field("reason")),
            "cancel" => new CycleCommand.Cancel(visit.Field("reason")),
            _ => null,
        };
        if (command is null || await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var result = await cycles.Do(visit.Actor, open.Cycle.Id, command, visit.Cancel);
        return await door.Answer(visit, result, Addresses.Cycle(open.Cycle.Id), problems =>
            command is CycleCommand.Pause or CycleCommand.Cancel ? ShowReason(visit, problems) : ShowCycle(visit, problems));
    }

    public async Task<IResult> CheckAll(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open || !open.HasWard(new(visit.Route("ward"))))
        {
            return Results.NotFound();
        }
        var (ward, phase) = (new UnitId(visit.Route("ward")), visit.Field("phase"));
        if (open.Scheme.Phases.All(p => p.Id.Value != phase))
        {
            return Results.NotFound();
        }
        var result = await sheets.CheckAll(visit.Actor, open.Cycle.Id, ward, new(phase), visit.Cancel);
        return await door.Answer(visit, result, $"{Addresses.Ward(open.Cycle.Id, ward)}?phase={phase}", problems => ShowWard(visit, problems));
    }

    /// <summary>The open mails of a cycle on hold, before the button that lets them go.</summary>
    public async Task<IResult> AskRelease(OfficeVisit visit) =>
        await boards.Open(visit) is { Cycle.OnHold: true } open
            ? Pages.Show<ReleasePage>(visit, new ReleaseModel(open, open.Now(time), await mails.Open(open, visit.Cancel)))
            : Results.NotFound();

    public async Task<IResult> ShowCycle(OfficeVisit visit, IReadOnlyList<Problem> problems) =>
        await boards.Cycle(visit) is { } board ? Pages.Show<CyclePage>(visit, board, problems) : Results.NotFound();

    private async Task<IResult> ShowReason(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        if (!visit.IsCity || await boards.Open(visit) is not { } open)
        {
            return Results.StatusCode(visit.IsCity ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }
        return visit.Route("command") == "pause"
            ? Pages.Show<ReasonPage>(visit, new ReasonModel(open, "pause", "一時停止", "再開するまでメールは送られません。所属の入力は受け付けます。", "一時停止する", false), problems)
            : Pages.Show<ReasonPage>(visit, new ReasonModel(open, "cancel", "中止", "中止すると、メールの送信と入力の受付を終えます。元には戻せません。提出されていない下書きは消え、そのほかの記録は残ります。", "中止する", true), problems);
    }
}
