using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.History;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>A ward's mails: what a person found out about one, and stopping them all for a while.</summary>
public sealed class WardMailPages(BoardReading boards, BoardPages pages, WardCommands commands, WardMailReader mails, YearsBeside years, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    /// <summary>The cycle's wards, each with what waits; a ward's own page has the mails.</summary>
    public async Task<IResult> Wards(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open)
        {
            return Results.NotFound();
        }
        var now = open.Now(time);
        List<CycleWard> wards = [.. open.Cycle.Wards.Where(w => visit.MaySee(w.Id))];
        if (visit.IsCity)
        {
            wards.Add(new(Keys.City, CityName));
        }
        var ahead = await mails.Ahead(open, wards.Select(w => w.Id), now, visit.Cancel);
        return Pages.Show<CycleMailsPage>(visit, new CycleMailsModel(open, now, [.. wards.Select(w => (w, ahead.GetValueOrDefault(w.Id)))]));
    }

    public async Task<IResult> Show(OfficeVisit visit)
    {
        if (await Find(visit) is not { } at)
        {
            return Results.NotFound();
        }
        var now = at.Open.Now(time);
        return await mails.All(at.Open, at.Ward.Id, now, visit.Cancel) is var (ahead, settled)
            ? Pages.Show<WardMailsPage>(visit, new WardMailsModel(
                at.Open, at.Ward.Id == Keys.City ? at.Ward with { Name = CityName } : at.Ward, now, ahead, settled, visit.Query("all") == "1",
                await StoppedUntil(at, now, visit.Cancel)))
            : Results.NotFound();
    }

    public async Task<IResult> Settle(OfficeVisit visit)
    {
        if (VerdictWord.Of(visit.Route("verdict")) is not { } verdict || await Find(visit) is not { } at || !IdRule.Allows(visit.Route("mail")))
        {
            return Results.NotFound();
        }
        var command = new WardCommand.SettleMail(new(visit.Route("mail")), verdict.Verdict, visit.Field("reason"));
        var result = await commands.Do(visit.Actor, at.Open.Cycle.Id, at.Ward.Id, command, visit.Cancel);
        return await door.Answer(visit, result, Back(visit, at), problems =>
            verdict.Asks ? ShowTold(visit, problems)
            : at.Ward.Id == Keys.City ? pages.ShowCycle(visit, problems) : pages.ShowWard(visit, problems));
    }

    /// <summary>By what other means the recipient was told.</summary>
    public Task<IResult> AskTold(OfficeVisit visit) => ShowTold(visit, []);

    public Task<IResult> AskStop(OfficeVisit visit) => ShowStop(visit, []);

    public async Task<IResult> Stop(OfficeVisit visit)
    {
        if (await Find(visit) is not { } at)
        {
            return Results.NotFound();
        }
        var resume = visit.Field(KeptFields.Step) == "resume";
        var until = TypedDay.Parse(visit.Field("until"));
        if (!resume && until is null)
        {
            return await ShowStop(visit, [new("until", "停止する最後の日を、2026-05-29 のように入力してください。")]);
        }
        var command = new WardCommand.StopMails(resume ? null : until, visit.Field("reason"));
        Task<CommandResult> In(OpenCycle open) => commands.Do(visit.Actor, open.Cycle.Id, at.Ward.Id, command, visit.Cancel);
        var others = await Others(at, resume, visit.Cancel);
        var result = await YearsBeside.Also(visit, await In(at.Open), others, "「区へのメールの停止」の画面", In);
        return await door.Answer(visit, result, Addresses.Ward(at.Open.Cycle.Id, at.Ward.Id), problems => ShowStop(visit, problems));
    }

    /// <summary>Nobody resumes what is not stopped.</summary>
    private async Task<IReadOnlyList<OpenCycle>> Others((OpenCycle Open, CycleWard Ward) at, bool resume, CancellationToken cancel)
    {
        List<OpenCycle> found = [];
        foreach (var other in await years.Of(at.Open.Cycle.Id, at.Ward.Id, cancel: cancel))
        {
            var head = resume ? (await store.Get(other.WardPartition(at.Ward.Id), Keys.WardHead, cancel))?.Read<WardHead>() : null;
            if (!resume || head?.MailStopUntil >= MunicipalTime.DayOf(other.Now(time)))
            {
                found.Add(other);
            }
        }
        return found;
    }

    private async Task<IResult> ShowTold(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        if (!visit.MayEdit)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        return await Find(visit) is { } at && IdRule.Allows(visit.Route("mail"))
            && await mails.Find(at.Open, at.Ward.Id, new(visit.Route("mail")), visit.Cancel) is { } mail
                ? Pages.Show<ToldPage>(visit, new ToldModel(at.Open, at.Ward, mail, Back(visit, at)), problems)
                : Results.NotFound();
    }

    private async Task<IResult> ShowStop(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        if (await Find(visit) is not { } at || at.Ward.Id == Keys.City)
        {
            return Results.NotFound();
        }
        if (!visit.MayEdit)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        var now = at.Open.Now(time);
        var head = (await store.Get(at.Open.WardPartition(at.Ward.Id), Keys.WardHead, visit.Cancel))?.Read<WardHead>();
        var stop = head?.MailStopUntil >= MunicipalTime.DayOf(now) ? head.MailStopUntil : null;
        return Pages.Show<MailStopPage>(visit, new MailStopModel(at.Open, at.Ward, now, stop, stop is null ? null : head?.MailStopReason), problems);
    }

    /// <summary>The last day of a stop that holds today.</summary>
    private async Task<DateOnly?> StoppedUntil((OpenCycle Open, CycleWard Ward) at, DateTimeOffset now, CancellationToken cancel) =>
        (await store.Get(at.Open.WardPartition(at.Ward.Id), Keys.WardHead, cancel))?.Read<WardHead>().MailStopUntil is { } until && until >= MunicipalTime.DayOf(now) ? until : null;

    private const string CityName = "全市の事務局";

    /// <summary>The ward that the address names, for the city's accounts also the city's own partition.</summary>
    private async Task<(OpenCycle Open, CycleWard Ward)?> Find(OfficeVisit visit) =>
        await boards.Open(visit) is not { } open ? null
        : BoardReading.WardOf(visit, open) is { } ward ? (open, ward)
        : visit.IsCity && visit.Route("ward") == Keys.City.Value ? (open, new(Keys.City, ""))
        : null;

    /// <summary>The button was pressed on the list of the ward's mails.</summary>
    private static bool IsFromList(OfficeVisit visit) => visit.Asked(VerdictWord.From) == VerdictWord.List;

    /// <summary>Where the button was pressed: the list, the sheet, else the board.</summary>
    private static string Back(OfficeVisit visit, (OpenCycle Open, CycleWard Ward) at)
    {
        var (cycle, sheet, phase) = (at.Open.Cycle.Id, visit.Asked("sheet"), visit.Asked("phase"));
        if (IsFromList(visit))
        {
            return Addresses.WardMails(cycle, at.Ward.Id);
        }
        var page = at.Ward.Id == Keys.City ? Addresses.Cycle(cycle)
            : IdRule.Allows(sheet) ? Addresses.Sheet(cycle, at.Ward.Id, new(sheet))
            : Addresses.Ward(cycle, at.Ward.Id);
        return at.Open.Scheme.Phases.Any(p => p.Id.Value == phase) ? $"{page}?phase={phase}" : page;
    }
}
