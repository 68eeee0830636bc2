using WardCycle.Mail;

namespace WardCycle.Web.Mail;

/// <summary>
/// Checks the mail server's settings once, at start, for both editions. Here, and not in the domain, because a mail server
/// is reached over the network.
/// </summary>
/// <param name="environment">Reads an environment variable.</param>
/// <param name="readFile">Reads a file's text; null where it cannot be read.</param>
/// <param name="names">How the edition spells the settings; default: as the data folder's file does.</param>
public sealed class SmtpSettingsReader(Func<string, string?> environment, Func<string, string?> readFile, SmtpNames? names = null)
{
    private readonly SmtpNames _names = names ?? SmtpNames.InFile;

    public SmtpSettingsLoad Read(SmtpOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Host))
        {
            return new SmtpSettingsLoad.None();
        }

        var tls = SmtpFields.Tls(options.Tls);
        var password = Password(options);
        List<string> problems = [.. Problems(options, tls, password)];
        return problems.Count > 0
            ? new SmtpSettingsLoad.Refused(problems)
            : new SmtpSettingsLoad.Loaded(new(
                options.Host.Trim(),
                options.Port ?? SmtpFields.UsualPort(tls),
                tls!.Value,
                options.User.Length == 0 ? null : options.User,
                password,
                options.From,
                Quota(options),
                TimeSpan.FromSeconds(options.TimeoutSeconds)));
    }

    private IEnumerable<string> Problems(SmtpOptions options, SmtpTls? tls, string? password)
    {
        if (SmtpFields.Host(options.Host) is { } host)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.Host))}：{host}";
        }

        if (SmtpFields.Port(options.Port) is { } port)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.Port))}：{port}";
        }

        if (tls is null)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.Tls))}：starttls または none にしてください。";
        }

        if (SmtpFields.From(options.From) is { } from)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.From))}：{from}";
        }

        if (options.PerMinute < 0 || options.PerHour < 0)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.PerMinute))}・{_names.Of(nameof(SmtpOptions.PerHour))}：0以上にしてください（0は上限なし）。";
        }

        if (options.TimeoutSeconds is < 5 or > 120)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.TimeoutSeconds))}：5から120までにしてください。";
        }

        foreach (var problem in SignInProblems(options, tls, password))
        {
            yield return problem;
        }
    }

    private IEnumerable<string> SignInProblems(SmtpOptions options, SmtpTls? tls, string? password)
    {
        if (options.PasswordFile.Length > 0 && password is null)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.PasswordFile))}：ファイルを読めないか、1行目が空です。";
        }
        else if (options.User.Length > 0 && password is null)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.User))}：パスワードを{_names.PasswordPlace}で渡してください。";
        }

        if (options.User.Length > 0 && tls == SmtpTls.None)
        {
            yield return $"{_names.Of(nameof(SmtpOptions.Tls))}：サインインする場合は starttls にしてください（パスワードを暗号化せずに送ることになります）。";
        }
    }

    private string? Password(SmtpOptions options)
    {
        var text = options.PasswordFile.Length > 0
            ? readFile(options.PasswordFile)?.ReplaceLineEndings("\n").Split('\n')[0]
            : environment(_names.Password);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static MailQuota? Quota(SmtpOptions options) =>
        (options.PerMinute, options.PerHour) is (0, 0)
            ? null
            : new(options.PerMinute == 0 ? int.MaxValue : options.PerMinute, options.PerHour == 0 ? int.MaxValue : options.PerHour);
}
