using WardCycle.Mail;
using WardCycle.Organisation;

namespace WardCycle.Local.Mail;

/// <summary>Checks the settings once, at start.</summary>
/// <param name="environment">Reads an environment variable.</param>
/// <param name="readFile">Reads a file's text; null where it cannot be read.</param>
public sealed class SmtpSettingsReader(Func<string, string?> environment, Func<string, string?> readFile)
{
    private const int Submission = 587;
    private const int Relay = 25;
    private const int ImplicitTls = 465;

    public SmtpSettingsLoad Read(SmtpOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Host))
        {
            return new SmtpSettingsLoad.None();
        }

        var tls = options.Tls.ToUpperInvariant() switch { "NONE" => SmtpTls.None, "STARTTLS" => SmtpTls.StartTls, _ => (SmtpTls?)null };
        var password = Password(options);
        List<string> problems = [.. Problems(options, tls, password)];
        return problems.Count > 0
            ? new SmtpSettingsLoad.Refused(problems)
            : new SmtpSettingsLoad.Loaded(new(
                options.Host.Trim(),
                options.Port ?? (tls == SmtpTls.None ? Relay : Submission),
                tls!.Value,
                options.User.Length == 0 ? null : options.User,
                password,
                options.From,
                Quota(options),
                TimeSpan.FromSeconds(options.TimeoutSeconds)));
    }

    private static IEnumerable<string> Problems(SmtpOptions options, SmtpTls? tls, string? password)
    {
        if (Uri.CheckHostName(options.Host.Trim()) == UriHostNameType.Unknown)
        {
            yield return "Smtp:Host：メールサーバーの名前を確認してください（例：smtp.example.lg.jp）。";
        }

        if (options.Port is < 1 or > 65535)
        {
            yield return "Smtp:Port：1から65535までの番号にしてください。";
        }

        if (options.Port == ImplicitTls)
        {
            yield return "Smtp:Port：465番（接続時からのTLS）には対応していません。587番でSTARTTLSを使ってください。";
        }

        if (tls is null)
        {
            yield return "Smtp:Tls：starttls または none にしてください。";
        }

        if (!PostAddress.Allows(options.From))
        {
            yield return "Smtp:From：差出人のメールアドレスを書いてください。";
        }

        if (options.PerMinute < 0 || options.PerHour < 0)
        {
            yield return "Smtp:PerMinute・Smtp:PerHour：0以上にしてください（0は上限なし）。";
        }

        if (options.TimeoutSeconds is < 5 or > 120)
        {
            yield return "Smtp:TimeoutSeconds：5から120までにしてください。";
        }

        foreach (var problem in SignInProblems(options, tls, password))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> SignInProblems(SmtpOptions options, SmtpTls? tls, string? password)
    {
        if (options.PasswordFile.Length > 0 && password is null)
        {
            yield return "Smtp:PasswordFile：ファイルを読めないか、1行目が空です。";
        }
        else if (options.User.Length > 0 && password is null)
        {
            yield return $"Smtp:User：パスワードを Smtp:PasswordFile のファイルか、環境変数 {SmtpOptions.PasswordVariable} で渡してください。";
        }

        if (options.User.Length > 0 && tls == SmtpTls.None)
        {
            yield return "Smtp:Tls：サインインする場合は starttls にしてください（パスワードを暗号化せずに送ることになります）。";
        }
    }

    private string? Password(SmtpOptions options)
    {
        var text = options.PasswordFile.Length > 0
            ? readFile(options.PasswordFile)?.ReplaceLineEndings("\n").Split('\n')[0]
            : environment(SmtpOptions.PasswordVariable);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static MailQuota? Quota(SmtpOptions options) =>
        (options.PerMinute, options.PerHour) is (0, 0)
            ? null
            : new(options.PerMinute == 0 ? int.MaxValue : options.PerMinute, options.PerHour == 0 ? int.MaxValue : options.PerHour);
}
