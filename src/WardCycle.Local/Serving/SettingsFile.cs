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

        return new SmtpSettingsReader(Environment.GetEnvironmentVariable, TextOf).Read(Bind(data, section)) switch
        {
            SmtpSettingsLoad.Loaded loaded => loaded.Settings,
            SmtpSettingsLoad.Refused refused => throw Refuse(data, refused.Problems),
            _ => null,
        };
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

    private static string? TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static LocalStoreException Refuse(DataFolder data, IEnumerable<string> problems) =>
        new(string.Join(Environment.NewLine, [$"設定「{data.Settings}」（または環境変数 {VariablePrefix}…）に誤りがあります。", .. problems]));
}
