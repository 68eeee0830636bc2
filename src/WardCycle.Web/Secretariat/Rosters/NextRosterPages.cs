using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Imports;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Web.Secretariat.Rosters;

/// <summary>新年度の名簿 under restricted view: 内示 is confidential, so nobody but the city's accounts meets any of this before its morning.</summary>
public sealed class NextRosterPages(RosterStore rosters, RosterDomains domains, HandOverDesk desk, PreparedHandOvers prepared, CycleList cycles, OfficeDoor door, TimeProvider time)
{
    public Task<IResult> Show(OfficeVisit visit) => Show(visit, []);

    public async Task<IResult> Preview(OfficeVisit visit)
    {
        if (From(visit) is not { } from)
        {
            return await Show(visit, [FromProblem]);
        }
        return (await SentFile.Read(visit)).Bytes is { Length: > 0 and <= CsvTable.MaxBytes } bytes
            ? await Read(visit, bytes, Path.GetFileName(visit.Form!.Files["file"]!.FileName), from)
            : await Show(visit, [new("file", $"名簿のファイル（CSV、{CsvTable.MaxWords}まで）を選んでください。")]);
    }

    public async Task<IResult> Apply(OfficeVisit visit)
    {
        if (await SentFile.Read(visit) is not { Bytes: { Length: <= CsvTable.MaxBytes } bytes, IsCarried: true })
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        if (From(visit) is not { } from)
        {
            return await Show(visit, [FromProblem]);
        }
        if (RosterCsv.Read(bytes, "roster.csv") is not RosterLoad.Loaded loaded)
        {
            return await Read(visit, bytes, "roster.csv", from);
        }
        return await rosters.Prepare(loaded.Roster, from, visit.Actor.AuditName, time.GetUtcNow(), visit.Cancel) switch
        {
            RosterImport.Applied => door.Tell(visit, $"{Era.DateWithWeekday(from)}からの名簿を準備しました。その日の朝まで、いまの名簿は変わりません。", Addresses.NextRoster),
            RosterImport.TooLarge large => await Show(visit, [new("file", large.Message)]),
            _ => await Show(visit, [new("", RosterImport.Conflict.Message)]),
        };
    }

    public async Task<IResult> Discard(OfficeVisit visit) =>
        door.Tell(visit, await rosters.DiscardNext(visit.Actor.AuditName, time.GetUtcNow(), visit.Cancel) ? "準備中の名簿を取り消しました。" : "準備中の名簿はありません。", Addresses.NextRoster);

    public async Task<IResult> HandOvers(OfficeVisit visit)
    {
        var result = await desk.PrepareFromRoster(visit.Actor, new(visit.Field("cycle")), visit.Cancel);
        return await door.Answer(visit, result, Addresses.NextRoster, problems => Show(visit, problems));
    }

    private async Task<IResult> Read(OfficeVisit visit, byte[] bytes, string name, DateOnly from)
    {
        if (RosterCsv.Read(bytes, name) is not RosterLoad.Loaded loaded)
        {
            var refused = (RosterLoad.Refused)RosterCsv.Read(bytes, name);
            return await Show(visit, [.. refused.Problems.Select(p => new Problem("file", p.ToString()))]);
        }
        var current = await rosters.Read(visit.Cancel);
        var report = RosterCheck.Report(loaded.Roster, from, current.Version == 0 ? null : current.Roster, SampleOrganisation.DomainsFor(loaded.Roster, await domains.Read(visit.Cancel)));
        return Pages.Show<RosterDraftPage>(visit, new RosterDraft(current.Version, report, name, Convert.ToBase64String(bytes), from));
    }

    private async Task<IResult> Show(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        var (current, next) = (await rosters.Read(visit.Cancel), await rosters.ReadNext(visit.Cancel));
        List<(OpenCycle, int)> open = [];
        foreach (var cycle in (await cycles.All(visit.Cancel)).Where(c => c.Cycle.Status is CycleStatus.Running or CycleStatus.Paused))
        {
            open.Add((cycle, (await prepared.Read(cycle.Cycle.Id, cancel: visit.Cancel)).Count));
        }
        var report = next is null ? null : RosterCheck.Report(next.Roster, next.From, current.Version == 0 ? null : current.Roster, SampleOrganisation.DomainsFor(next.Roster, await domains.Read(visit.Cancel)));
        return Pages.Show<NextRosterPage>(visit, new NextRosterModel(next, report, open, FiscalYear.Of(Today).Next.First), problems);
    }

    private DateOnly Today => MunicipalTime.DayOf(time.GetUtcNow());

    /// <summary>A day to come.</summary>
    private DateOnly? From(OfficeVisit visit) => TypedDay.Parse(visit.Field("from")) is { } day && day > Today ? day : null;

    private static Problem FromProblem { get; } = new("from", "名簿を使い始める日を、明日以降の日付で入力してください。");
}
