using System.Globalization;
using WardCycle.Local.Serving;
using WardCycle.Web;
using WardCycle.Web.Mail;

namespace WardCycle.Local.Commands;

/// <summary>The questions of <c>setup</c>, in their order. Defaults are what the folder's settings say now.</summary>
/// <param name="machine">The machine's own name, proposed as the address; null where it has none.</param>
internal sealed class SetupQuestions(SetupTalk talk, DataFolder data, SetupGiven given, string? machine)
{
    private const string Nothing = "なし";
    private const string OfAddress = "所属の端末から、この端末を開くときの名前です（例：cycle.city.example.lg.jp）。庁内で通じるか、ポートが開いているかを、情報システム担当に確かめてください。";
    private const string OfPlainHttp = "http では、入力内容と確認コードが暗号化されずに流れます。";
    private const string OfScheme = "  http か https か（http は庁内だけのとき。入力内容と確認コードが暗号化されずに流れます。https は手前のサーバーが要ります）";

    private readonly AddressSettings _addresses = SettingsFile.ReadAddresses(data);
    private readonly SmtpOptions _smtp = SettingsFile.SmtpAsWritten(data);

    private bool AllowsPlain => given.AllowPlainHttp || _addresses.AllowPlainHttp;

    /// <summary>Null where an answer is missing; why has been said.</summary>
    public SetupAnswers? Ask()
    {
        if (PublicAddress() is not { } address
            || talk.Ask(new("待ち受けるアドレス", "--urls", given.Urls ?? Listen(address), ServeCommand.DefaultUrl, text => Listening.Problem(text, "--urls "))) is not { } urls
            || Mail() is not var (smtp, password))
        {
            return null;
        }

        var isPlain = address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback;
        return new(new(address, urls == ServeCommand.DefaultUrl ? null : new(urls), isPlain), smtp, password);
    }

    /// <summary>The machine's name is only proposed: where nobody is there to see it, it is not taken.</summary>
    private Uri? PublicAddress()
    {
        var (known, listen) = (_addresses.PublicUrl?.GetLeftPart(UriPartial.Authority), ListeningPort());
        var usual = known ?? (machine is null ? ServeCommand.DefaultUrl : $"{machine}:{Number(listen)}");
        if (talk.Ask(new("所属から開くアドレス（メールに載ります）", "--public-url", given.PublicUrl, usual, AddressProblem, OfAddress, known ?? ServeCommand.DefaultUrl)) is not { } typed)
        {
            return null;
        }

        if (SetupAddress.Bare(typed) is not { } bare)
        {
            return new(typed);
        }

        if (Scheme(bare) is not { } scheme)
        {
            return null;
        }

        var whole = SetupAddress.Whole(typed, scheme, listen);
        talk.Say($"  {whole.GetLeftPart(UriPartial.Authority)} とします。");
        return whole;
    }

    /// <summary>Whoever goes without encryption says so: Enter alone never means it the first time.</summary>
    private string? Scheme(Uri bare) =>
        bare.IsLoopback || given.AllowPlainHttp ? Uri.UriSchemeHttp
        : talk.Ask(new(OfScheme, "--public-url", null, _addresses.AllowPlainHttp ? Uri.UriSchemeHttp : "", SchemeProblem));

    private static string? SchemeProblem(string text) =>
        text is "http" or "https" ? null : "http か https と入力してください（--public-url では、https://cycle.example.lg.jp のように付けます）。";

    private int ListeningPort() =>
        (given.Urls is { } urls && Listening.Problem(urls) is null ? new Uri(urls) : _addresses.Urls ?? new Uri(ServeCommand.DefaultUrl)).Port;

    private string? AddressProblem(string text) =>
        SetupAddress.Bare(text) is not null ? null
        : !Uri.TryCreate(text, UriKind.Absolute, out var address) ? "cycle.example.lg.jp のような名前か、https://cycle.example.lg.jp のように入力してください。"
        : new WebSettings(address, AllowPlainHttp: true).Problems is [var problem, ..] ? problem
        : new WebSettings(address, AllowsPlain).Problems.Count == 0 ? null
        : given.PublicUrl is null && talk.Agrees($"  {OfPlainHttp}庁内だけで http のまま使いますか") ? null
        : $"{(given.PublicUrl is null ? "" : OfPlainHttp)}https のアドレスにするか、承知のうえで http を使うときは setup に --allow-plain-http を付けてください。";

    /// <summary>Behind https a proxy stands before this program; plain http has to be heard from outside.</summary>
    private string Listen(Uri address) =>
        _addresses.Urls?.GetLeftPart(UriPartial.Authority)
        ?? (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback ? $"http://0.0.0.0:{Number(address.Port)}" : ServeCommand.DefaultUrl);

    private (SmtpOptions, string?)? Mail()
    {
        if (talk.Ask(new("メールサーバーのホスト名（使わないときは「なし」）", "--host", given.Host, Shown(_smtp.Host), text => IsNothing(text) ? null : SmtpFields.Host(text))) is not { } host)
        {
            return null;
        }

        if (IsNothing(host))
        {
            return (With("", SmtpTls.StartTls, null, "", "", ""), null);
        }

        if (talk.Ask(new("暗号化（starttls、または none）", "--tls", given.Tls, _smtp.Tls, text => SmtpFields.Tls(text) is null ? "starttls または none と入力してください。" : null)) is not { } typed)
        {
            return null;
        }

        var tls = SmtpFields.Tls(typed)!.Value;
        var usualPort = Number(_smtp.Port is { } known && tls == SmtpFields.Tls(_smtp.Tls) ? known : SmtpFields.UsualPort(tls));
        return talk.Ask(new("ポート番号", "--port", given.Port, usualPort, text => SmtpFields.Port(NumberIn(text) ?? 0))) is { } port
            && talk.Ask(new("差出人のメールアドレス", "--from", given.From, _smtp.From, text => SmtpFields.From(text) is null ? null : "kusei@example.lg.jp のようなメールアドレスを入力してください。")) is { } from
            && User(tls) is { } user
            ? Password(host, tls, NumberIn(port), from, user)
            : null;
    }

    /// <summary>Without encryption nobody signs in: the password would be read on its way.</summary>
    private string? User(SmtpTls tls) =>
        tls == SmtpTls.None && given.User is null ? ""
        : talk.Ask(new("ユーザー名（サインインしないときは「なし」）", "--user", given.User, Shown(_smtp.User), text => tls == SmtpTls.None && !IsNothing(text) ? "サインインするときは、暗号化（--tls）を starttls にしてください。" : null)) is not { } user ? null
        : IsNothing(user) ? "" : user;

    private (SmtpOptions, string?)? Password(string host, SmtpTls tls, int? port, string from, string user)
    {
        if (user.Length == 0)
        {
            return (With(host, tls, port, from, "", ""), null);
        }

        if (given.PasswordFile is { } file)
        {
            return (With(host, tls, port, from, user, Path.GetFullPath(file)), null);
        }

        var isKnown = _smtp.PasswordFile.Length > 0 || Environment.GetEnvironmentVariable(SmtpOptions.PasswordVariable) is { Length: > 0 };
        var password = talk.AskSecret(isKnown ? "パスワード（入力は表示されません） [今のまま]: " : "パスワード（入力は表示されません）: ");
        return password.Length == 0
            ? (With(host, tls, port, from, user, _smtp.PasswordFile), null)
            : (With(host, tls, port, from, user, DataFolder.MailPasswordName), password);
    }

    private SmtpOptions With(string host, SmtpTls tls, int? port, string from, string user, string passwordFile) => new()
    {
        Host = host,
        Tls = tls == SmtpTls.None ? "none" : "starttls",
        Port = port,
        From = from,
        User = user,
        PasswordFile = passwordFile,
        PerMinute = _smtp.PerMinute,
        PerHour = _smtp.PerHour,
        TimeoutSeconds = _smtp.TimeoutSeconds,
    };

    private static string Shown(string text) => text.Length == 0 ? Nothing : text;

    private static bool IsNothing(string text) => text is "" or Nothing or "none";

    private static int? NumberIn(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
