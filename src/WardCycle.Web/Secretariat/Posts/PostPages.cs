using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.History;
using WardCycle.Secretariat.Posts;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Posts;

/// <summary>A ward's posts and addresses (名簿と宛先): who is asked, whether mails arrive, what went astray. Only for who may edit them: addresses are shown.</summary>
public sealed class PostPages(BoardReading boards, WardCommands commands, HandOverDesk desk, RosterDesk rosters, YearsBeside years, IRecordStore store, OfficeDoor door, TimeProvider time)
{
    public Task<IResult> Show(OfficeVisit visit) => ShowWard(visit, []);

    public async Task<IResult> Command(OfficeVisit visit)
    {
        WardCommand? command = visit.Route("command") switch
        {
            "check-addresses" => new WardCommand.CheckAddresses(),
            "confirm" => new WardCommand.ConfirmRoster(),
            "begin" => new WardCommand.BeginUnconfirmed(visit.Field("reason")),
            _ => null,
        };
        return command is null ? Results.NotFound() : await With(visit, async model =>
        {
            var result = await commands.Do(visit.Actor, model.Open.Cycle.Id, model.Ward.Id, command, visit.Cancel);
            return await door.Answer(visit, result, Addresses.WardRoster(model.Open.Cycle.Id, model.Ward.Id), problems => ShowWard(visit, problems));
        });
    }

    public Task<IResult> AskChange(OfficeVisit visit) => ShowPost<ChangePostPage>(visit, []);

    public Task<IResult> Change(OfficeVisit visit) => With(visit, async model =>
    {
        if (model.Find(visit.Route("post")) is not { } post)
        {
            return Results.NotFound();
        }
        if (!RosterWords.Kinds.TryGetValue(visit.Field("kind"), out var kind))
        {
            return await ShowPost<ChangePostPage>(visit, [new("kind", "任用を選んでください。")]);
        }
        var note = visit.Field("note");
        var command = new WardCommand.ChangePost(
            post.Body.Id, kind, visit.Field("holder").Trim(), Lines(visit.Field("addresses")), visit.Field("reason"), string.IsNullOrWhiteSpace(note) ? null : note);
        var on = TypedDay.Parse(visit.Field("on"));
        if (on is null && visit.Field("on").Trim().Length > 0)
        {
            return await ShowPost<ChangePostPage>(visit, [new("on", "実施日を、2027-04-01 のように入力してください。")]);
        }
        Task<CommandResult> In(OpenCycle open) => on is { } day
            ? desk.Prepare(visit.Actor, open.Cycle.Id, model.Ward.Id, command.Post, kind, command.Holder, command.Addresses, command.Note, day, visit.Cancel)
            : commands.Do(visit.Actor, open.Cycle.Id, model.Ward.Id, command, visit.Cancel);
        var others = await years.Of(model.Open.Cycle.Id, model.Ward.Id, command.Post, visit.Cancel);
        var result = await YearsBeside.Also(visit, await In(model.Open), others, "「名簿と宛先」", In);
        var back = on is null ? Addresses.WardRoster(model.Open.Cycle.Id, model.Ward.Id) : Addresses.HandOvers(model.Open.Cycle.Id);
        return await door.Answer(visit, result, back, problems => ShowPost<ChangePostPage>(visit, problems));
    });

    public Task<IResult> AskStray(OfficeVisit visit) => ShowPost<StrayPage>(visit, []);

    public Task<IResult> RecordStray(OfficeVisit visit) => With(visit, async model =>
    {
        if (model.Find(visit.Route("post")) is not { } post)
        {
            return Results.NotFound();
        }
        var (cycle, ward) = (model.Open.Cycle.Id, model.Ward.Id);
        var command = new WardCommand.RecordStray(post.Body.Id, Lines(visit.Field("addresses")), visit.Field("reason"));
        var result = await commands.Do(visit.Actor, cycle, ward, command, visit.Cancel);
        var newest = await Strays(model.Open, ward, visit.Cancel) is { Count: > 0 } strays ? strays[^1].Number : 0;
        return await door.Answer(visit, result, Addresses.Stray(cycle, ward, newest), problems => ShowPost<StrayPage>(visit, problems));
    });

    /// <summary>記録票, to be printed.</summary>
    public Task<IResult> StrayRecord(OfficeVisit visit) => With(visit, model =>
    {
        var row = model.Strays.FirstOrDefault(s => s.Number == visit.RouteNumber("number"));
        return Task.FromResult(row is null
            ? Results.NotFound()
            : Pages.Show<StrayRecordPage>(visit, new StrayModel(
                model, row, [.. row.Mails.Select(s => model.Mails.FirstOrDefault(m => m.Id == s.Mail)).OfType<MailRow>().Select(m => SheetHistoryBuilder.Mail(model.State, m))])));
    });

    private Task<IResult> ShowWard(OfficeVisit visit, IReadOnlyList<Problem> problems) =>
        With(visit, model => Task.FromResult(Pages.Show<PostsPage>(visit, model, problems)));

    private Task<IResult> ShowPost<TPage>(OfficeVisit visit, IReadOnlyList<Problem> problems) where TPage : IComponent =>
        With(visit, model => Task.FromResult(model.Find(visit.Route("post")) is { } post
            ? Pages.Show<TPage>(visit, new PostModel(model, post.Body), problems)
            : Results.NotFound()));

    private async Task<IResult> With(OfficeVisit visit, Func<PostsModel, Task<IResult>> page)
    {
        if (!visit.MayEdit)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        if (await boards.Open(visit) is not { } open || (BoardReading.WardOf(visit, open) ?? City(visit)) is not { } ward)
        {
            return Results.NotFound();
        }
        if (await WardState.Read(store, open.WardPartition(ward.Id), visit.Cancel) is not { } state)
        {
            // Just started: the year lays the ward out in a moment.
            return door.Tell(visit, $"「{ward.Name}」は準備中です。数秒おいて、もう一度「名簿と宛先」を開いてください。", Addresses.Cycle(open.Cycle.Id));
        }
        var prefix = Keys.Mail(new(""));
        var settled = await store.Range(open.WardPartition(ward.Id), prefix, Keys.After(prefix), cancel: visit.Cancel);
        return await page(new(
            open, ward, state, [.. settled.Select(r => r.Read<MailRow>()), .. state.OpenMails.Select(m => m.Body)],
            await Strays(open, ward.Id, visit.Cancel), open.Now(time))
        {
            Differences = (await rosters.Differences(open, [ward.Id], visit.Cancel)).Count,
        });
    }

    /// <summary>The city's own posts, for the city's accounts.</summary>
    private static CycleWard? City(OfficeVisit visit) => visit.IsCity && visit.Route("ward") == Keys.City.Value ? new(Keys.City, "全市の事務局") : null;

    private async Task<IReadOnlyList<StrayRow>> Strays(OpenCycle open, UnitId ward, CancellationToken cancel) =>
        [.. (await store.Range(open.WardPartition(ward), Keys.Strays, Keys.After(Keys.Strays), cancel: cancel)).Select(r => r.Read<StrayRow>())];

    private static IReadOnlyList<string> Lines(string typed) =>
        [.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
