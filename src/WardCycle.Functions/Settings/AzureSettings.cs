using WardCycle.Web;

namespace WardCycle.Functions.Settings;

/// <summary>The Azure edition's settings, checked at start; see <see cref="SettingNames"/>.</summary>
/// <param name="PlatformSignIn">True where the platform itself says that its authentication is on.</param>
/// <param name="Holidays">Path of the holidays' own document; null for the shipped table.</param>
public sealed record AzureSettings(
    StorageSettings Storage, WebSettings Web, MailSettings Mail, bool DevelopmentSignIn, bool PlatformSignIn, string? Holidays = null)
{
    /// <summary>The table of the record, in the app's own storage account.</summary>
    public const string Table = "wardcycle";

    /// <summary>The container of reports, exports and outbox.</summary>
    public const string Documents = "wardcycle-documents";

    /// <summary>The private container of the key ring.</summary>
    public const string Keys = "wardcycle-keys";
}
