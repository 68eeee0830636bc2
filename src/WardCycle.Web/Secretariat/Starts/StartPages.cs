using System.Text;
using Microsoft.AspNetCore.Http;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat.Mails;

namespace WardCycle.Web.Secretariat.Starts;

/// <summary>Starts a cycle: form, preview of dates and mails, confirmation. Only the confirmation writes.</summary>
public sealed class StartPages(
    RosterStore rosters, StartForm forms, CycleStart starts, SampleMail samples, MailTemplateStore templates, MailRoutes routes, WebSettings settings, IDoorbell bell, WorkingDays days, OfficeDoor door, TimeProvider time)
{
    public async Task<IResult> Form(OfficeVisit visit) => Show(visit, await rosters.Read(visit.Cancel), []);

    public async Task<IResult> Submit(OfficeVisit visit)
    {
        var current = await rosters.Read(visit.Cancel);
        (visit, var unread) = await OwnScheme.Take(visit);
        if (unread is not null)
        {
            return Show(visit, current, [unread]);
        }
        if (visit.Field(KeptFields.Step) == "back")
        {
            return Show(visit, current, []);
        }
        var (request, problems) = await forms.Read(visit, current.Roster);
        return request is null ? Show(visit, current, problems)
            : visit.Field(KeptFields.Step) == "confirm" ? await Start(visit, current, request)
            : await Look(visit, current, request);
    }

    /// <summary>A shipped scheme's file, to begin one's own with.</summary>
    public static Task<IResult> Shipped(OfficeVisit visit) => Task.FromResult(
        ShippedSchemes.Yaml(visit.Route("id")) is { } yaml
            ? Results.File(Encoding.UTF8.GetBytes(yaml), "application/yaml; charset=utf-8", $"{visit.Route("id")}.yaml")
            : Results.NotFound());

    private async Task<IResult> Look(OfficeVisit visit, CurrentRoster current, StartRequest request)
    {
        var (preview, problems) = starts.Preview(request);
        if (preview is null || problems.Count > 0)
        {
            return Show(visit, current, problems);
        }
        var mail = await samples.First(request, preview, await templates.InForce(request.Id, visit.Cancel), visit.Cancel);
        return Pages.Show<StartLookPage>(visit, new StartLook(request, preview with { Warnings = [.. Reach(request, current.Roster), .. preview.Warnings] }, mail, days, routes.KeepsReal ? null : routes.Real.From));
    }

    /// <summary>What keeps a real cycle's mails from reaching anybody.</summary>
    private IEnumerable<string> Reach(StartRequest request, Roster roster)
    {
        if (request.IsRehearsal)
        {
            yield break;
        }

        if (SampleOrganisation.IsSample(roster))
        {
            yield return "名簿が見本のままです。本番のメールは見本の宛先（@example.lg.jp）に送られ、所属長には届きません。「名簿」の画面で自分の区の名簿を取り込んでから開始してください。";
        }

        if (routes.KeepsReal)
        {
            yield return routes.RealWay;
        }

        if (settings.PublicBase.IsLoopback)
        {
            yield return $"メールに載るアドレスが {settings.PublicBase.Authority} です。この端末の外からは開けません。setup コマンド（または --public-url）で、所属から開けるアドレスを指定して起動し直してください。";
        }
    }

    private async Task<IResult> Start(OfficeVisit visit, CurrentRoster current, StartRequest request)
    {
        switch (await starts.Start(request, visit.Cancel))
        {
            case StartResult.Started started:
                await bell.Ring(started.Cycle, Subject.Year);
                var next = request.ConfirmWithin is null ? "" : "次は、名簿の確認です。";
                return door.Tell(visit, $"「{request.FiscalYear.Label} {request.Title}」を開始しました。{next}", Addresses.Cycle(started.Cycle));
            case StartResult.Refused refused:
                return Show(visit, current, refused.Problems);
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }

    private IResult Show(OfficeVisit visit, CurrentRoster current, IReadOnlyList<Problem> problems)
    {
        var today = MunicipalTime.DayOf(time.GetUtcNow());
        var year = FiscalYear.Of(today).Year;
        return Pages.Show<StartPage>(
            visit,
            new StartModel(Schemes(), [year - 1, year, year + 1], [.. current.Roster.Wards.Select(w => (w.Id, w.NameAt(today)))], routes.RealWay, routes.KeepsReal, routes.Real.From),
            problems);
    }

    private static IReadOnlyList<(string, string, string)> Schemes() =>
        [.. from id in ShippedSchemes.Ids
            let load = SchemeLoader.Load(ShippedSchemes.Yaml(id)!, id) as SchemeLoad.Loaded
            where load is not null
            select (id, load.Scheme.Title, $"{load.Scheme.Title}（{load.Scheme.Source}）")];
}
