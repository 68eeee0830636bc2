using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Imports;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Rosters;

/// <summary>The roster: look, download, import with a preview of what changes; applied whole or not at all.</summary>
public sealed class RosterPages(RosterStore rosters, RosterDomains domains, CycleList cycles, OfficeDoor door, TimeProvider time)
{
    public Task<IResult> Show(OfficeVisit visit) => Show(visit, []);

    public async Task<IResult> Download(OfficeVisit visit)
    {
        var current = await rosters.Read(visit.Cancel);
        return Results.File(RosterCsv.Write(current.Roster), "text/csv; charset=utf-8", "roster.csv");
    }

    /// <summary>The made-up ward's roster, to write one's own over it.</summary>
    public static IResult Sample() => Results.File(RosterCsv.Write(SampleOrganisation.Sample), "text/csv; charset=utf-8", "roster-sample.csv");

    /// <summary>Reads the file and shows what it would change.</summary>
    public async Task<IResult> Preview(OfficeVisit visit)
    {
        var (bytes, _) = await SentFile.Read(visit);
        return bytes is null ? await Show(visit, [new("file", "名簿のファイルを選んでください。")])
            : bytes.Length > CsvTable.MaxBytes ? await Show(visit, [new("file", $"ファイルが大きすぎます。{CsvTable.MaxWords}までのCSVファイルを選んでください。")])
            : await Read(visit, bytes, Path.GetFileName(visit.Form!.Files["file"]!.FileName));
    }

    /// <summary>A ward's list as pasted, looked at as the roster file that it comes to.</summary>
    public async Task<IResult> Paste(OfficeVisit visit)
    {
        var (pasted, problems) = PastedRoster.Read(new(visit.Field("city"), visit.Field("name"), visit.Field("code").Trim(), visit.Field("mail"), visit.Field("list")));
        if (pasted is null)
        {
            return await Show(visit, problems);
        }
        var current = (await rosters.Read(visit.Cancel)).Roster;
        return PastedRoster.Into(current, SampleOrganisation.IsSample(current), pasted) is { } roster
            ? await Read(visit, RosterCsv.Write(roster), $"{visit.Field("name")}の一覧")
            : await Show(visit, [new("code", "この区コードは、いまの名簿にあります。名簿にある区は、CSVで直して取り込んでください。")]);
    }

    public async Task<IResult> Apply(OfficeVisit visit)
    {
        if (await SentFile.Read(visit) is not { Bytes: { Length: <= CsvTable.MaxBytes } bytes, IsCarried: true })
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        if (RosterCsv.Read(bytes, "roster.csv") is not RosterLoad.Loaded loaded)
        {
            return await Read(visit, bytes, "roster.csv");
        }
        return await rosters.Apply(loaded.Roster, visit.FieldNumber("basedOn") ?? 0, visit.Actor.AuditName, time.GetUtcNow(), visit.Cancel) switch
        {
            RosterImport.Applied => door.Tell(visit, await Next(loaded.Roster, visit), Addresses.RosterImport),
            RosterImport.Conflict => await Read(visit, bytes, "roster.csv", [new("", RosterImport.Conflict.Message)]),
            RosterImport.TooLarge large => await Show(visit, [new("file", large.Message)]),
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };
    }

    /// <summary>使ってよいメールのドメイン.</summary>
    public async Task<IResult> SaveDomains(OfficeVisit visit)
    {
        string[] typed = visit.Field("domains").Split(['\n', ' ', '　', '、', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (typed.FirstOrDefault(d => RosterDomains.Clean(d) is null) is { } wrong)
        {
            return await Show(visit, [new("domains", $"「{wrong}」はドメインとして使えません。city.example.lg.jp のように入力してください。")]);
        }
        return typed.Length > RosterDomains.Most
            ? await Show(visit, [new("domains", $"ドメインは{RosterDomains.Most}件までで入力してください。")])
            : await domains.Save([.. typed.Select(d => RosterDomains.Clean(d)!).Distinct()], visit.Actor.AuditName, time.GetUtcNow(), visit.Cancel)
                ? door.Tell(visit, typed.Length == 0 ? "ドメインの制限をなくしました。" : "使ってよいドメインを保存しました。", Addresses.RosterImport)
                : await Show(visit, [new("domains", "ほかの操作と重なりました。もう一度保存してください。")]);
    }

    private async Task<IResult> Read(OfficeVisit visit, byte[] bytes, string name, IReadOnlyList<Problem>? problems = null)
    {
        switch (RosterCsv.Read(bytes, name))
        {
            case RosterLoad.Loaded loaded:
                var current = await rosters.Read(visit.Cancel);
                var report = RosterCheck.Report(loaded.Roster, Today, current.Version == 0 ? null : current.Roster, SampleOrganisation.DomainsFor(loaded.Roster, await domains.Read(visit.Cancel)));
                return Pages.Show<RosterDraftPage>(
                    visit,
                    new RosterDraft(
                        current.Version, report, name, Convert.ToBase64String(bytes), ReplacesSample: RosterDraft.IsSampleGoing(current.Roster, loaded.Roster),
                        New: RosterDraft.AllNew(current, loaded.Roster, report), Day: Today),
                    problems);
            case RosterLoad.Refused refused:
                return await Show(visit, [.. refused.Problems.Select(p => new Problem("file", p.ToString())), .. More(refused)]);
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }

    private async Task<IResult> Show(OfficeVisit visit, IReadOnlyList<Problem> problems)
    {
        var current = await rosters.Read(visit.Cancel);
        var allowed = await domains.Read(visit.Cancel);
        return Pages.Show<RosterPage>(visit, new RosterModel(current, current.Version == 0 ? null : RosterCheck.Report(current.Roster, Today, domains: SampleOrganisation.DomainsFor(current.Roster, allowed)), allowed, await UnderWay(visit)), problems);
    }

    /// <summary>What was taken in, and what comes next: a roster alone starts nothing, and changes nothing in a cycle that is under way.</summary>
    private async Task<string> Next(Roster roster, OfficeVisit visit)
    {
        var report = RosterCheck.Report(roster, Today);
        var isUnderWay = (await UnderWay(visit)).Count > 0;
        return $"名簿を取り込みました（{report.Wards}区{report.Sections}課、{report.Posts}職）。" + (isUnderWay
            ? "進行中の年度サイクルの宛先は変わりません。そちらは、「名簿と違う職」を確かめて合わせるか、各区の「名簿と宛先」で直してください。"
            : "次は、メニューの「年度サイクルの開始」で、この名簿を使う年度サイクルを開始してください。");
    }

    private async Task<IReadOnlyList<OpenCycle>> UnderWay(OfficeVisit visit) =>
        [.. (await cycles.All(visit.Cancel)).Where(c => !c.Cycle.IsRehearsal && CycleWords.IsUnderWay(c.Cycle))];

    private DateOnly Today => MunicipalTime.DayOf(time.GetUtcNow());

    private static IEnumerable<Problem> More(RosterLoad.Refused refused) =>
        refused.Count > refused.Problems.Count ? [new("file", $"ほかに{refused.Count - refused.Problems.Count}件の誤りがあります。直してからもう一度お試しください。")] : [];
}
