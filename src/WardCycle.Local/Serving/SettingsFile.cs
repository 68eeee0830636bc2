using System.Text.Json;
using Microsoft.Extensions.Configuration;
using WardCycle.Local.Stores;
using WardCycle.Web.Mail;

namespace WardCycle.Local.Serving;

/// <summary>
/// The folder's <c>settings.json</c>, then environment variables in front of it (<c>WARDCYCLE_Smtp__Host</c> for
/// <c>Smtp:Host</c>). Checked at start.
/// </summary>
public static class SettingsFile
{
    private const string Section = "Smtp";
    private const string VariablePrefix = "WARDCYCLE_";

    private static readonly HashSet<string> Known = [.. typeof(SmtpOptions).GetProperties().Select(p => p.Name)];

    /// <summary>The mail server; null where none is named.</summary>
    /// <exception cref="LocalStoreException">The file cannot be read, or a setting is wrong; says file and setting.</exception>
    public static SmtpSettings? ReadSmtp(DataFolder data)
    {
        var section = Read(data).GetSection(Section);
        if (section.GetChildren().FirstOrDefault(c => !Known.Contains(c.Key)) is { } unknown)
        {
            throw Refuse(data, [$"{unknown.Path}：この名前の設定はありません。使える名前：{string.Join("、", Known)}"]);
        }

        return new SmtpSettingsReader(Environment.GetEnvironmentVariable, file => TextOf(data, file)).Read(Bind(data, section)) switch
        {
            SmtpSettingsLoad.Loaded loaded => loaded.Settings,
            SmtpSettingsLoad.Refused refused => throw Refuse(data, refused.Problems),
            _ => null,
        };
    }

    /// <summary>The mail server's settings as they stand, for <c>setup</c>: unchecked, empty where there are none.</summary>
    /// <exception cref="LocalStoreException">The file cannot be read.</exception>
    public static SmtpOptions SmtpAsWritten(DataFolder data) => Bind(data, Read(data).GetSection(Section));

    /// <summary>How the pages are reached.</summary>
    /// <exception cref="LocalStoreException">The file cannot be read, or a setting is wrong; says file and setting.</exception>
    public static AddressSettings ReadAddresses(DataFolder data)
    {
        var root = Read(data);
        var (publicUrl, urls, plain) = (Text(root, nameof(AddressSettings.PublicUrl)), Text(root, nameof(AddressSettings.Urls)), Text(root, nameof(AddressSettings.AllowPlainHttp)));
        List<string> problems = [];
        if (publicUrl is not null && !Uri.TryCreate(publicUrl, UriKind.Absolute, out _))
        {
            problems.Add($"{nameof(AddressSettings.PublicUrl)}：「{publicUrl}」を読み取れません。https://cycle.example.lg.jp のように書いてください。");
        }

        if (urls is not null && Listening.Problem(urls, nameof(AddressSettings.Urls)) is { } listening)
        {
            problems.Add(listening);
        }

        if (!bool.TryParse(plain ?? "false", out var allows))
        {
            problems.Add($"{nameof(AddressSettings.AllowPlainHttp)}：true または false で書いてください。");
        }

        return problems.Count == 0
            ? new(publicUrl is null ? null : new(publicUrl), urls is null ? null : new(urls), allows)
            : throw Refuse(data, problems);
    }

    /// <summary>Names of environment variables that stand in front of what <c>setup</c> writes.</summary>
    public static IReadOnlyList<string> Overriding() =>
        [.. from setting in (string[])[nameof(AddressSettings.PublicUrl), nameof(AddressSettings.Urls), nameof(AddressSettings.AllowPlainHttp), .. Known.Select(k => $"{Section}__{k}")]
            let variable = VariablePrefix + setting
            where Environment.GetEnvironmentVariable(variable) is not null
            select variable];

    /// <summary>The text of a file that a setting names, from the data folder or from where the command was typed; null where it cannot be read.</summary>
    public static string? TextOf(DataFolder data, string path)
    {
        try
        {
            var own = Path.Combine(data.Path, path);
            return File.ReadAllText(File.Exists(own) ? own : path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The collector of figures and spans; null where none is named.</summary>
    /// <exception cref="LocalStoreException">The file cannot be read, or a setting is wrong; says file and setting.</exception>
    public static OtlpSettings? ReadTelemetry(DataFolder data)
    {
        var section = Read(data).GetSection("Telemetry");
        var (settings, problems) = OtlpSettings.Read(
            section["Endpoint"] ?? Environment.GetEnvironmentVariable(OtlpSettings.EndpointVariable),
            section["Protocol"] ?? Environment.GetEnvironmentVariable(OtlpSettings.ProtocolVariable));
        return problems.Count == 0 ? settings : throw Refuse(data, problems);
    }

    private static IConfigurationRoot Read(DataFolder data)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(data.Settings, optional: true).AddEnvironmentVariables(VariablePrefix).Build();
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException)
        {
            var line = (fault.InnerException as JsonException ?? fault.InnerException?.InnerException as JsonException)?.LineNumber + 1;
            throw Refuse(data, [line is null ? "JSONとして読めません。" : $"{line}行目付近：JSONとして読めません。カンマや括弧の閉じ忘れをご確認ください。"]);
        }
    }

    private static SmtpOptions Bind(DataFolder data, IConfigurationSection section)
    {
        try
        {
            return section.Get<SmtpOptions>() ?? new();
        }
        catch (InvalidOperationException fault)
        {
            // The binder quotes the setting's path: Failed to convert configuration value 'x' at 'Smtp:Port' to type ….
            var name = fault.Message.Split('\'').FirstOrDefault(part => part.StartsWith(Section + ":", StringComparison.Ordinal)) ?? Section;
            throw Refuse(data, [$"{name}：数で書いてください。"]);
        }
    }

    private static string? Text(IConfiguration root, string name) => string.IsNullOrWhiteSpace(root[name]) ? null : root[name]!.Trim();

    private static LocalStoreException Refuse(DataFolder data, IEnumerable<string> problems) =>
        new(string.Join(Environment.NewLine, [$"設定「{data.Settings}」（または環境変数 {VariablePrefix}…）に誤りがあります。", .. problems]));
}
