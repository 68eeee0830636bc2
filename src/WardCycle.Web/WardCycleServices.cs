using Microsoft.Extensions.DependencyInjection;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Filing;
using WardCycle.Imports;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Mail.Delivery;
using WardCycle.Migration;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Reports;
using WardCycle.Reports.Spreadsheet;
using WardCycle.Reports.Surveys;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;
using WardCycle.Secretariat.Posts;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Sheets;
using WardCycle.Standards;
using WardCycle.Surveys;

namespace WardCycle.Web;

/// <summary>
/// The domain's services, the same in both editions. An edition adds its ports: IRecordStore, IDocumentStore, IKeyRing,
/// MailRoutes, IDoorbell, TimeProvider, HolidayTable, WebSettings.
/// </summary>
public static class WardCycleServices
{
    public static IServiceCollection AddWardCycle(this IServiceCollection services) => services
        .AddSingleton<WorkingDays>()
        .AddSingleton<CycleReader>()
        .AddSingleton<CycleList>()
        .AddSingleton<CycleStart>()
        .AddSingleton<StepCount>()
        .AddSingleton<PrepareStep>()
        .AddSingleton<DraftClearing>()
        .AddSingleton<ReportComposer>()
        .AddSingleton<IReportWriter, ReportWriter>()
        .AddSingleton<ComposeStep>()
        .AddSingleton<PublishStep>()
        .AddSingleton<Steps>()
        .AddSingleton<Looks>()
        .AddSingleton(p => new MailDispatch(
            p.GetRequiredService<IRecordStore>(),
            p.GetRequiredService<MailRoutes>(),
            p.GetRequiredService<IKeyRing>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<WebSettings>().PublicBase,
            p.GetRequiredService<CycleReader>()))
        .AddSingleton<DeliveryDesk>()
        .AddSingleton<WardHeads>()
        .AddSingleton<PreparedHandOvers>()
        .AddSingleton<PreparedReorganisations>()
        .AddSingleton<WardPass>()
        .AddSingleton<CycleActivities>()
        .AddSingleton<SheetDesk>()
        .AddSingleton<SheetCommands>()
        .AddSingleton<Aftermath>()
        .AddSingleton<CycleCommands>()
        .AddSingleton<StandardCommands>()
        .AddSingleton<ISurveyWriter, SurveyWriter>()
        .AddSingleton<SurveyDesk>()
        .AddSingleton<SurveyCommands>()
        .AddSingleton<WardCommands>()
        .AddSingleton<RosterStore>()
        .AddSingleton<RosterDomains>()
        .AddSingleton<RosterDesk>()
        .AddSingleton<HandOverDesk>()
        .AddSingleton<ErasureDesk>()
        .AddSingleton<IWorkbookTable, WorkbookTable>()
        .AddSingleton<MigrationDesk>()
        .AddSingleton<DisposalDesk>()
        .AddSingleton<InProcessYear>()
        .AddSingleton<RehearsalReceipts>()
        .AddSingleton<SimulatedHeads>()
        .AddSingleton<SimulatedVisitors>()
        .AddSingleton<SimulatedSecretariat>()
        .AddSingleton<IRehearsalClock, RehearsalClock>();
}
