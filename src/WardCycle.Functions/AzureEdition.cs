using Azure.Communication.Email;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Functions.Http;
using WardCycle.Functions.Mail;
using WardCycle.Functions.Orchestration;
using WardCycle.Functions.Settings;
using WardCycle.Functions.Stores;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Telemetry;
using WardCycle.Web;
using WardCycle.Web.Api;
using WardCycle.Web.Mail;
using WardCycle.Web.Secretariat;

namespace WardCycle.Functions;

/// <summary>Composes the Azure edition: the shared services over this edition's ports.</summary>
public static class AzureEdition
{
    /// <summary>Opens table and containers, creating what is missing, so that a wrong account or role stops the start.</summary>
    public static async Task<IServiceCollection> AddAzureEdition(this IServiceCollection services, AzureSettings settings)
    {
        var storage = new StorageClients(settings.Storage);
        var documents = await storage.OpenDocuments(AzureSettings.Documents);
        var keys = await StoredKeyRing.Open(await storage.OpenDocuments(AzureSettings.Keys));
        var holidays = await StoredHolidays.Load(documents, settings.Holidays);
        return services.AddAzureEdition(settings, await storage.OpenRecord(AzureSettings.Table), documents, keys, holidays);
    }

    public static IServiceCollection AddAzureEdition(
        this IServiceCollection services,
        AzureSettings settings,
        IRecordStore record,
        IDocumentStore documents,
        IKeyRing keys,
        HolidayTable? holidays = null)
    {
        var outbox = new OutboxTransport(documents);
        services
            .AddSingleton<IRecordStore>(new MeasuredRecordStore(record))
            .AddSingleton(documents)
            .AddSingleton(keys)
            .AddSingleton(new MailRoutes(outbox, Transport(settings) ?? outbox, "設定値 WardCycle:Mail でメールの送り方を設定し、起動し直してください。"))
            .AddSingleton(holidays ?? HolidayTable.Shipped)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<RosterStore>()
            .AddSingleton<EngineClient>()
            .AddSingleton<IDoorbell, DurableDoorbell>()
            .AddSingleton<YearKeeper>()
            .AddSingleton<FigureSums>()
            .AddSingleton<Pipelines>()
            .AddSingleton(settings.Web)
            .AddSingleton(settings.Mail.Events)
            // The host has checked the function key at the door.
            .AddSingleton(new ApiSettings(null))
            // Years run on Durable here; the shared in-process driver is composed but never started.
            .AddSingleton(new RestBoard(wakeInline: false))
            .AddWardCycle()
            .AddWardCycleWeb()
            .AddWardCycleApi()
            .Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = settings.Web.MaxBody);
        if (settings.PlatformSignIn)
        {
            services.AddSingleton<IPlatformSignIn, EntraSignIn>();
        }

        return settings.DevelopmentSignIn ? services.AddHostedService<DevelopmentSignIn>() : services;
    }

    /// <summary>Null where mails stay in the outbox.</summary>
    private static IMailTransport? Transport(AzureSettings settings)
    {
        if (settings.Mail.Smtp is { } smtp)
        {
            return new SmtpMailTransport(smtp, TimeProvider.System);
        }

        if (settings.Mail.Communication is not { } mail)
        {
            return null;
        }

        var options = new EmailClientOptions();
        options.Retry.MaxRetries = 0;
        var client = new EmailClient(mail.Endpoint, StorageClients.Identity(settings.Storage), options);
        return new CommunicationMailTransport(client, mail, TimeProvider.System);
    }
}
