namespace WardCycle.Functions.Settings;

/// <summary>
/// Names of the app settings as the configuration reads them; in the environment and in local.settings.json a colon is
/// written <c>__</c>. infra and local.settings.sample.json use the same.
/// </summary>
public static class SettingNames
{
    /// <summary>Of host.json: the durable task hub's name.</summary>
    public const string TaskHubName = "TaskHubName";

    /// <summary>A connection string (<c>UseDevelopmentStorage=true</c>), for a developer's machine.</summary>
    public const string Storage = "AzureWebJobsStorage";

    /// <summary>The account's name, where the app signs in with its identity.</summary>
    public const string StorageAccount = "AzureWebJobsStorage:accountName";

    /// <summary>A user-assigned identity's client id; none for the system's.</summary>
    public const string StorageClientId = "AzureWebJobsStorage:clientId";

    /// <summary>The address that mails carry.</summary>
    public const string PublicBase = "WardCycle:PublicBase";

    /// <summary>true or false (default): plain http off this machine.</summary>
    public const string AllowPlainHttp = "WardCycle:AllowPlainHttp";

    /// <summary>true or false (default): prints a one-time sign-in at start. Refused in Azure.</summary>
    public const string DevelopmentSignIn = "WardCycle:DevelopmentSignIn";

    /// <summary><c>outbox</c> (default), <c>communication</c> or <c>smtp</c>. How mails of real cycles go out.</summary>
    public const string MailTransport = "WardCycle:Mail:Transport";

    /// <summary>Of <c>communication</c>: the service's https address.</summary>
    public const string MailEndpoint = "WardCycle:Mail:Endpoint";

    /// <summary>The sender's address; of <c>communication</c> and <c>smtp</c>.</summary>
    public const string MailSender = "WardCycle:Mail:Sender";

    /// <summary>Mails a minute; default 30.</summary>
    public const string MailPerMinute = "WardCycle:Mail:PerMinute";

    /// <summary>Mails an hour; default 100.</summary>
    public const string MailPerHour = "WardCycle:Mail:PerHour";

    /// <summary>Of <c>smtp</c>: the server's name.</summary>
    public const string SmtpHost = "WardCycle:Mail:Smtp:Host";

    /// <summary>Default 587 with STARTTLS, 25 without.</summary>
    public const string SmtpPort = "WardCycle:Mail:Smtp:Port";

    /// <summary><c>starttls</c> (default) or <c>none</c>.</summary>
    public const string SmtpTls = "WardCycle:Mail:Smtp:Tls";

    /// <summary>Default: no sign-in.</summary>
    public const string SmtpUser = "WardCycle:Mail:Smtp:User";

    /// <summary>From the environment alone; in Azure a reference to Key Vault.</summary>
    public const string SmtpPassword = "WardCycle:Mail:Smtp:Password";

    /// <summary>How long one mail may take; default 60.</summary>
    public const string SmtpTimeoutSeconds = "WardCycle:Mail:Smtp:TimeoutSeconds";

    /// <summary>What delivery reports must carry, at least 32 characters; none: they are not taken.</summary>
    public const string MailEventsKey = "WardCycle:Mail:EventsKey";

    /// <summary>A document with the national holidays in the Cabinet Office's layout, such as <c>settings/holidays.csv</c>; default: the shipped table.</summary>
    public const string Holidays = "WardCycle:Holidays";

    /// <summary>Set by the platform where it runs the app.</summary>
    public const string Site = "WEBSITE_SITE_NAME";

    /// <summary>Set by the platform where its authentication is on.</summary>
    public const string PlatformSignIn = "WEBSITE_AUTH_ENABLED";
}
