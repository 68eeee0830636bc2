using System.Globalization;
using Microsoft.Extensions.Configuration;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Web;
using WardCycle.Web.Mail;

namespace WardCycle.Functions.Settings;

/// <summary>Reads and checks all settings at once: every fault is told, each with the setting's name.</summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private const string KeyVaultReference = "@Microsoft.KeyVault(";
    private const int DefaultTimeout = 60;

    private static readonly SmtpNames Names = new(
        option => Spelled(option == nameof(SmtpOptions.From) ? SettingNames.MailSender : "WardCycle:Mail:" + (option.StartsWith("Per", StringComparison.Ordinal) ? "" : "Smtp:") + option),
        SettingNames.SmtpPassword,
        $"アプリケーション設定 {Spelled(SettingNames.SmtpPassword)}（Azure上では Key Vault の参照）");

    private readonly List<string> _problems = [];

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message is for operators.</exception>
    public static AzureSettings Read(IConfiguration configuration) => new SettingsReader(configuration).Read();

    private AzureSettings Read()
    {
        // Read by host.json; the host's own message for a missing name is not a clear one.
        Require(SettingNames.TaskHubName);
        var settings = new AzureSettings(
            Storage(), Web(), Mail(), Flag(SettingNames.DevelopmentSignIn), Flag(SettingNames.PlatformSignIn), Holidays());
        if (settings.DevelopmentSignIn && Text(SettingNames.Site) is not null)
        {
            Refuse(SettingNames.DevelopmentSignIn, "Azure上では使えません。この設定を削除し、Microsoft Entra IDの認証を有効にしてください。");
        }

        return _problems.Count == 0
            ? settings
            : throw new InvalidOperationException(string.Join(Environment.NewLine, _problems.Prepend("アプリケーション設定に誤りがあります。")));
    }

    private StorageSettings Storage()
    {
        var settings = new StorageSettings(Text(SettingNames.Storage), Text(SettingNames.StorageAccount), Text(SettingNames.StorageClientId));
        if (settings is { ConnectionString: null, Account: null })
        {
            Refuse(SettingNames.StorageAccount, "ストレージアカウントの名前を指定してください（手元で試すときは AzureWebJobsStorage に UseDevelopmentStorage=true）。");
        }

        return settings;
    }

    private WebSettings Web()
    {
        if (!Uri.TryCreate(Text(SettingNames.PublicBase), UriKind.Absolute, out var address))
        {
            Refuse(SettingNames.PublicBase, "公開アドレスを https://cycle.example.lg.jp のように指定してください。");
            return new(new("http://localhost"));
        }

        var web = new WebSettings(address, Flag(SettingNames.AllowPlainHttp));
        foreach (var problem in web.Problems)
        {
            Refuse(SettingNames.PublicBase, problem);
        }

        return web;
    }

    private string? Holidays()
    {
        var path = Text(SettingNames.Holidays);
        if (path is not null && !DocumentStorePath.Allows(path))
        {
            Refuse(SettingNames.Holidays, $"コンテナー {AzureSettings.Documents} の中の場所を settings/holidays.csv のように指定してください。");
        }

        return path;
    }

    private MailSettings Mail()
    {
        var quota = new MailQuota(
            Number(SettingNames.MailPerMinute, CommunicationSettings.Default.PerMinute), Number(SettingNames.MailPerHour, CommunicationSettings.Default.PerHour));
        switch (Text(SettingNames.MailTransport) ?? "outbox")
        {
            case "outbox":
                return MailSettings.Outbox;
            case "communication":
                return new(Communication(quota), null, Events());
            case "smtp":
                return new(null, Smtp(quota), new());
            default:
                Refuse(SettingNames.MailTransport, "outbox、communication、smtp のいずれかを指定してください。");
                return MailSettings.Outbox;
        }
    }

    private CommunicationSettings? Communication(MailQuota quota)
    {
        var sender = Require(SettingNames.MailSender);
        if (Uri.TryCreate(Text(SettingNames.MailEndpoint), UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps)
        {
            return new(endpoint, sender, quota);
        }

        Refuse(SettingNames.MailEndpoint, "Communication Services のエンドポイントを https:// で始まる形で指定してください。");
        return null;
    }

    private MailEventSettings Events()
    {
        var key = Text(SettingNames.MailEventsKey);
        if (key?.Length < MailEventSettings.MinKeyLength)
        {
            Refuse(SettingNames.MailEventsKey, $"{MailEventSettings.MinKeyLength}文字以上にしてください。");
        }

        return new(key);
    }

    private SmtpSettings? Smtp(MailQuota quota)
    {
        if (Text(SettingNames.SmtpPassword)?.StartsWith(KeyVaultReference, StringComparison.Ordinal) is true)
        {
            Refuse(SettingNames.SmtpPassword, "Key Vault の参照を解決できていません。アプリのIDに Key Vault シークレット ユーザーのロールがあるか、シークレットのURIが正しいか確かめてください。");
            return null;
        }

        var options = new SmtpOptions
        {
            Host = Require(SettingNames.SmtpHost),
            Port = Text(SettingNames.SmtpPort) is null ? null : Number(SettingNames.SmtpPort, 0),
            Tls = Text(SettingNames.SmtpTls) ?? "starttls",
            User = Text(SettingNames.SmtpUser) ?? "",
            From = Text(SettingNames.MailSender) ?? "",
            PerMinute = quota.PerMinute,
            PerHour = quota.PerHour,
            TimeoutSeconds = Number(SettingNames.SmtpTimeoutSeconds, DefaultTimeout),
        };
        var load = new SmtpSettingsReader(Text, _ => null, Names).Read(options);
        _problems.AddRange(load is SmtpSettingsLoad.Refused refused ? refused.Problems : []);
        return (load as SmtpSettingsLoad.Loaded)?.Settings;
    }

    private string? Text(string name) => configuration[name] is { Length: > 0 } text ? text : null;

    private string Require(string name)
    {
        if (Text(name) is { } text)
        {
            return text;
        }

        Refuse(name, "指定してください。");
        return "";
    }

    private bool Flag(string name)
    {
        if (Text(name) is not { } text)
        {
            return false;
        }

        if (!bool.TryParse(text, out var flag))
        {
            Refuse(name, "true か false で指定してください。");
        }

        return flag;
    }

    private int Number(string name, int otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        Refuse(name, "1以上の整数で指定してください。");
        return otherwise;
    }

    private void Refuse(string name, string problem) =>
        _problems.Add($"{Spelled(name)}：{problem}");

    /// <summary>As the environment spells it.</summary>
    internal static string Spelled(string name) => name.Replace(":", "__", StringComparison.Ordinal);
}
