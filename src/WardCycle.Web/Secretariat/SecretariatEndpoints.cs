using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Secretariat.Accounts;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.Editions;
using WardCycle.Secretariat.History;
using WardCycle.Web.Secretariat.Accounts;
using WardCycle.Web.Secretariat.Audits;
using WardCycle.Web.Secretariat.Boards;
using WardCycle.Web.Secretariat.Dates;
using WardCycle.Web.Secretariat.Editions;
using WardCycle.Web.Secretariat.Figures;
using WardCycle.Web.Secretariat.Filing;
using WardCycle.Web.Secretariat.Gaps;
using WardCycle.Web.Secretariat.Mails;
using WardCycle.Web.Secretariat.Migration;
using WardCycle.Web.Secretariat.Posts;
using WardCycle.Web.Secretariat.Reorganisations;
using WardCycle.Web.Secretariat.Rosters;
using WardCycle.Web.Secretariat.Sheets;
using WardCycle.Web.Secretariat.SignIns;
using WardCycle.Web.Secretariat.Standards;
using WardCycle.Web.Secretariat.Starts;
using WardCycle.Web.Secretariat.Surveys;

namespace WardCycle.Web.Secretariat;

/// <summary>The secretariat's pages, all under <c>/office</c>.</summary>
public static class SecretariatEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapSignIn(routes);
        var office = new OfficeRoutes(routes);
        MapAccounts(office);
        MapBoards(office);
        MapSheets(office);
        MapPosts(office);
        MapEditions(office);
        MapStandards(office);
        MapSurveys(office);
        MapCity(office.CityOnly);
        MapFiling(office.CityOnly);
        MapSettings(office.CityOnly);
    }

    /// <summary>The pages and the readers that they alone use. The domain's services come from <see cref="WardCycleServices"/>.</summary>
    public static IServiceCollection AddSecretariatPages(this IServiceCollection services) => services
        .AddSingleton<SignIn>()
        .AddSingleton<AccountStore>()
        .AddSingleton<BoardReader>()
        .AddSingleton<SheetHistoryReader>()
        .AddSingleton<WardMailReader>()
        .AddSingleton<AuditReader>()
        .AddSingleton<AuditPages>()
        .AddSingleton<EditionReader>()
        .AddSingleton<EditionSet>()
        .AddSingleton<PersonalDataReader>()
        .AddSingleton<RosterStore>()
        .AddSingleton<Outbox>()
        .AddSingleton<MailTemplateStore>()
        .AddSingleton<OfficeCookies>()
        .AddSingleton<OfficeDoor>()
        .AddSingleton<SignInPages>()
        .AddSingleton<AccountPages>()
        .AddSingleton<BoardReading>()
        .AddSingleton<YearsBeside>()
        .AddSingleton<BoardPages>()
        .AddSingleton<GapPages>()
        .AddSingleton<DateUnits>()
        .AddSingleton<DatePages>()
        .AddSingleton<MoveDatePages>()
        .AddSingleton<GroupPages>()
        .AddSingleton<ReorganisationPages>()
        .AddSingleton<SheetPages>()
        .AddSingleton<EditionPages>()
        .AddSingleton<StandardPages>()
        .AddSingleton<PolicyPages>()
        .AddSingleton<CityBoardReader>()
        .AddSingleton<FigurePages>()
        .AddSingleton<CasePages>()
        .AddSingleton<SurveyPages>()
        .AddSingleton<IssuePages>()
        .AddSingleton<OutboxPages>()
        .AddSingleton<WardMailPages>()
        .AddSingleton<PostPages>()
        .AddSingleton<ErasurePages>()
        .AddSingleton<FilingPages>()
        .AddSingleton<MigrationPages>()
        .AddSingleton<HandOverPages>()
        .AddSingleton<DifferencePages>()
        .AddSingleton<NextRosterPages>()
        .AddSingleton<SampleMail>()
        .AddSingleton<TemplatePages>()
        .AddSingleton<RosterPages>()
        .AddSingleton<StartForm>()
        .AddSingleton<StartPages>();

    private static void MapSignIn(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.SignIn, SignInPages.Show);
        routes.MapPost(Addresses.SignIn, (HttpContext context, SignInPages pages) => pages.WithPassphrase(context));
        routes.MapGet(Addresses.SignInCode, SignInPages.ShowCode);
        routes.MapPost(Addresses.SignInCode, (HttpContext context, SignInPages pages) => pages.WithCode(context));
        routes.MapGet(Addresses.Invitation, SignInPages.ShowInvitation);
        routes.MapPost(Addresses.Invitation, (HttpContext context, SignInPages pages) => pages.WithInvitation(context));
    }

    private static void MapAccounts(OfficeRoutes office) => office
        .Post<SignInPages>("/sign-out", (p, v) => p.SignOut(v))
        .Get<AccountPages>("/accounts", (p, v) => p.List(v))
        .Post<AccountPages>("/accounts", (p, v) => p.Invite(v))
        .Post<AccountPages>("/accounts/{name}/{command}", (p, v) => p.Command(v));

    private static void MapBoards(OfficeRoutes office) => office
        .Get<BoardPages>("", (p, v) => p.List(v))
        .Get<BoardPages>("/missing", (p, v) => p.Missing(v))
        .Get<BoardPages>("/cycles/{cycle}", (p, v) => p.Cycle(v))
        .Get<BoardPages>("/cycles/{cycle}/{command:regex(^(pause|cancel)$)}", (p, v) => p.Ask(v))
        .Post<BoardPages>("/cycles/{cycle}/{command:regex(^(advance|simulate|pause|resume|cancel|release|public-page|no-public-page)$)}", (p, v) => p.Command(v))
        .Get<GapPages>("/cycles/{cycle}/gaps", (p, v) => p.Show(v))
        .Get<DatePages>("/cycles/{cycle}/dates", (p, v) => p.Form(v))
        .Post<DatePages>("/cycles/{cycle}/dates", (p, v) => p.Preview(v))
        .Get<MoveDatePages>("/cycles/{cycle}/move-dates", (p, v) => p.Form(v))
        .Post<MoveDatePages>("/cycles/{cycle}/move-dates", (p, v) => p.Preview(v))
        .Get<ReorganisationPages>("/cycles/{cycle}/reorganisations", (p, v) => p.Show(v))
        .Post<ReorganisationPages>("/cycles/{cycle}/reorganisations", (p, v) => p.Preview(v))
        .Get<ReorganisationPages>("/cycles/{cycle}/reorganisations/wards", (p, v) => p.ShowWards(v))
        .Post<ReorganisationPages>("/cycles/{cycle}/reorganisations/wards", (p, v) => p.PreviewWards(v))
        .Post<ReorganisationPages>("/cycles/{cycle}/reorganisations/discard", (p, v) => p.Discard(v))
        .Get<BoardPages>("/cycles/{cycle}/wards/{ward}", (p, v) => p.Ward(v))
        .Post<BoardPages>("/cycles/{cycle}/wards/{ward}/check-all", (p, v) => p.CheckAll(v))
        .Get<AuditPages>("/cycles/{cycle}/wards/{ward}/audit", (p, v) => p.Ward(v))
        .Get<WardMailPages>("/cycles/{cycle}/mails", (p, v) => p.Wards(v))
        .Get<WardMailPages>("/cycles/{cycle}/wards/{ward}/mails", (p, v) => p.Show(v))
        .Post<WardMailPages>("/cycles/{cycle}/wards/{ward}/mails/{mail}/{verdict}", (p, v) => p.Settle(v))
        .Get<WardMailPages>($"/cycles/{{cycle}}/wards/{{ward}}/mails/{{mail}}/{VerdictWord.Told}", (p, v) => p.AskTold(v))
        .Get<WardMailPages>("/cycles/{cycle}/wards/{ward}/mail-stop", (p, v) => p.AskStop(v))
        .Post<WardMailPages>("/cycles/{cycle}/wards/{ward}/mail-stop", (p, v) => p.Stop(v));

    private static void MapSheets(OfficeRoutes office) => office
        .Get<SheetPages>("/cycles/{cycle}/wards/{ward}/sheets/{sheet}", (p, v) => p.Show(v))
        .Get<SheetPages>("/cycles/{cycle}/wards/{ward}/sheets/{sheet}/{action}", (p, v) => p.Ask(v))
        .Post<SheetPages>("/cycles/{cycle}/wards/{ward}/sheets/{sheet}/{action}", (p, v) => p.Do(v));

    private static void MapPosts(OfficeRoutes office) => office
        .Get<DifferencePages>("/cycles/{cycle}/roster-differences", (p, v) => p.Show(v))
        .Post<DifferencePages>("/cycles/{cycle}/roster-differences", (p, v) => p.Follow(v))
        .Get<PostPages>("/cycles/{cycle}/wards/{ward}/roster", (p, v) => p.Show(v))
        .Post<PostPages>("/cycles/{cycle}/wards/{ward}/roster/{command}", (p, v) => p.Command(v))
        .Get<PostPages>("/cycles/{cycle}/wards/{ward}/posts/{post}", (p, v) => p.AskChange(v))
        .Post<PostPages>("/cycles/{cycle}/wards/{ward}/posts/{post}", (p, v) => p.Change(v))
        .Get<PostPages>("/cycles/{cycle}/wards/{ward}/posts/{post}/stray", (p, v) => p.AskStray(v))
        .Post<PostPages>("/cycles/{cycle}/wards/{ward}/posts/{post}/stray", (p, v) => p.RecordStray(v))
        .Get<PostPages>("/cycles/{cycle}/wards/{ward}/strays/{number}", (p, v) => p.StrayRecord(v));

    private static void MapEditions(OfficeRoutes office) => office
        .Get<EditionPages>("/cycles/{cycle}/editions", (p, v) => p.List(v))
        .Get<EditionPages>("/cycles/{cycle}/editions/{phase}/{edition}", (p, v) => p.Show(v))
        .Get<EditionPages>("/cycles/{cycle}/editions/{phase}/{edition}/files/{file}", (p, v) => p.File(v))
        .Get<EditionPages>("/cycles/{cycle}/editions/{phase}/{edition}/set.zip", (p, v) => p.Set(v))
        .Get<EditionPages>("/cycles/{cycle}/editions/{phase}/{edition}/{action}", (p, v) => p.Ask(v))
        .Post<EditionPages>("/cycles/{cycle}/editions/{phase}/{edition}/{action}", (p, v) => p.Do(v));

    /// <summary>What the city alone sees of a cycle.</summary>
    private static void MapCity(OfficeRoutes office) => office
        .Get<BoardPages>("/cycles/{cycle}/release", (p, v) => p.AskRelease(v))
        .Get<GroupPages>("/cycles/{cycle}/groups", (p, v) => p.Show(v))
        .Post<GroupPages>("/cycles/{cycle}/groups", (p, v) => p.Save(v))
        .Get<HandOverPages>("/cycles/{cycle}/hand-overs", (p, v) => p.Show(v))
        .Post<HandOverPages>("/cycles/{cycle}/hand-overs", (p, v) => p.Discard(v))
        .Get<OutboxPages>("/cycles/{cycle}/outbox", (p, v) => p.List(v))
        .Get<OutboxPages>("/cycles/{cycle}/outbox/{mail}", (p, v) => p.Mail(v));

    private static void MapFiling(OfficeRoutes office) => office
        .Get<AuditPages>("/audit", (p, v) => p.Installation(v))
        .Get<AuditPages>("/cycles/{cycle}/audit", (p, v) => p.Cycle(v))
        .Get<ErasurePages>("/cycles/{cycle}/erasures", (p, v) => p.Show(v))
        .Post<ErasurePages>("/cycles/{cycle}/erasures", (p, v) => p.Post(v))
        .Get<MigrationPages>("/cycles/{cycle}/migration", (p, v) => p.Show(v))
        .Get<MigrationPages>("/cycles/{cycle}/migration/template.csv", (p, v) => p.Template(v))
        .Post<MigrationPages>("/cycles/{cycle}/migration", (p, v) => p.Post(v))
        .Get<FilingPages>("/cycles/{cycle}/filing", (p, v) => p.Show(v))
        .Post<FilingPages>("/cycles/{cycle}/filing", (p, v) => p.Post(v))
        .Get<FilingPages>("/filing", (p, v) => p.List(v))
        .Post<FilingPages>("/filing", (p, v) => p.Resume(v));

    private static void MapStandards(OfficeRoutes office) => office
        .Get<StandardPages>("/cycles/{cycle}/standards", (p, v) => p.Catalogue(v))
        .Get<StandardPages>("/cycles/{cycle}/standards/propose", (p, v) => p.AskProposal(v))
        .Post<StandardPages>("/cycles/{cycle}/standards/propose", (p, v) => p.Propose(v))
        .Post<StandardPages>("/cycles/{cycle}/standards/import", (p, v) => p.Import(v))
        .Get<StandardPages>("/cycles/{cycle}/standards/meetings", (p, v) => p.Meetings(v))
        .Post<StandardPages>("/cycles/{cycle}/standards/meetings", (p, v) => p.RecordMeeting(v))
        .Get<StandardPages>("/cycles/{cycle}/standards/proposals/{number}", (p, v) => p.Proposal(v))
        .Post<StandardPages>("/cycles/{cycle}/standards/proposals/{number}/{action}", (p, v) => p.Act(v))
        .Get<FigurePages>("/cycles/{cycle}/figures", (p, v) => p.List(v))
        .Get<FigurePages>("/cycles/{cycle}/figures/{field}", (p, v) => p.Show(v))
        .Post<FigurePages>("/cycles/{cycle}/figures/{field}", (p, v) => p.Set(v))
        .Get<CasePages>("/cycles/{cycle}/cases", (p, v) => p.List(v))
        .Get<CasePages>("/cycles/{cycle}/cases/add", (p, v) => p.AskAdd(v))
        .Post<CasePages>("/cycles/{cycle}/cases/add", (p, v) => p.Add(v))
        .Post<CasePages>("/cycles/{cycle}/cases/{number}/withdraw", (p, v) => p.Withdraw(v))
        .Get<CasePages>("/cycles/{cycle}/city", (p, v) => p.City(v))
        .Get<CasePages>("/cycles/{cycle}/papers", (p, v) => p.Papers(v))
        .Get<CasePages>("/cycles/{cycle}/papers.xlsx", (p, v) => p.Workbook(v))
        .Get<PolicyPages>("/cycles/{cycle}/wards/{ward}/policy", (p, v) => p.Show(v))
        .Post<PolicyPages>("/cycles/{cycle}/wards/{ward}/policy", (p, v) => p.Set(v));

    private static void MapSurveys(OfficeRoutes office) => office
        .Get<SurveyPages>("/cycles/{cycle}/surveys", (p, v) => p.List(v))
        .Get<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}", (p, v) => p.Period(v))
        .Get<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/template.csv", (p, v) => p.Template(v))
        .Post<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/import", (p, v) => p.Import(v))
        .Get<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/preview", (p, v) => p.Preview(v))
        .Get<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/files/{edition}/{file}", (p, v) => p.File(v))
        .Post<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/publish", (p, v) => p.Publish(v))
        .Post<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/withdraw", (p, v) => p.Withdraw(v))
        .Get<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/places/{ward}/{place}", (p, v) => p.Place(v))
        .Post<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/places/{ward}/{place}/paper", (p, v) => p.Record(v))
        .Post<SurveyPages>("/cycles/{cycle}/surveys/{survey}/{period}/places/{ward}/{place}/summary", (p, v) => p.Summarise(v))
        .Get<IssuePages>("/cycles/{cycle}/wards/{ward}/issues", (p, v) => p.List(v))
        .Post<IssuePages>("/cycles/{cycle}/wards/{ward}/issues", (p, v) => p.Add(v))
        .Get<IssuePages>("/cycles/{cycle}/wards/{ward}/issues/{number}", (p, v) => p.Show(v))
        .Post<IssuePages>("/cycles/{cycle}/wards/{ward}/issues/{number}/change", (p, v) => p.Change(v))
        .Post<IssuePages>("/cycles/{cycle}/wards/{ward}/issues/{number}/done", (p, v) => p.Close(v));

    private static void MapSettings(OfficeRoutes office) => office
        .Get<StartPages>("/start", (p, v) => p.Form(v))
        .Post<StartPages>("/start", (p, v) => p.Submit(v))
        .Get<StartPages>("/start/schemes/{id}.yaml", (_, v) => StartPages.Shipped(v))
        .Get<RosterPages>("/roster", (p, v) => p.Show(v))
        .Post<RosterPages>("/roster", (p, v) => p.Preview(v))
        .Get<RosterPages>("/roster/file", (p, v) => p.Download(v))
        .Get<RosterPages>("/roster/sample.csv", (_, _) => Task.FromResult(RosterPages.Sample()))
        .Post<RosterPages>("/roster/paste", (p, v) => p.Paste(v))
        .Post<RosterPages>("/roster/apply", (p, v) => p.Apply(v))
        .Post<RosterPages>("/roster/domains", (p, v) => p.SaveDomains(v))
        .Get<NextRosterPages>("/roster/next", (p, v) => p.Show(v))
        .Post<NextRosterPages>("/roster/next", (p, v) => p.Preview(v))
        .Post<NextRosterPages>("/roster/next/apply", (p, v) => p.Apply(v))
        .Post<NextRosterPages>("/roster/next/discard", (p, v) => p.Discard(v))
        .Post<NextRosterPages>("/roster/next/hand-overs", (p, v) => p.HandOvers(v))
        .Get<TemplatePages>("/mail-templates", (_, v) => TemplatePages.List(v))
        .Get<TemplatePages>("/mail-templates/{purpose}", (p, v) => p.Edit(v))
        .Post<TemplatePages>("/mail-templates/{purpose}", (p, v) => p.Save(v));
}
