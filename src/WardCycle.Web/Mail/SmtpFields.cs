using WardCycle.Organisation;

namespace WardCycle.Web.Mail;

/// <summary>What one setting of the mail server may be, each by itself: a Japanese sentence, or null where it is well.</summary>
public static class SmtpFields
{
    private const int ImplicitTls = 465;

    public static string? Host(string host) =>
        Uri.CheckHostName(host.Trim()) == UriHostNameType.Unknown ? "メールサーバーの名前を確認してください（例：smtp.example.lg.jp）。" : null;

    public static string? Port(int? port) => port switch
    {
        < 1 or > 65535 => "1から65535までの番号にしてください。",
        ImplicitTls => "465番（接続時からのTLS）には対応していません。587番でSTARTTLSを使ってください。",
        _ => null,
    };

    public static SmtpTls? Tls(string text) => text.ToUpperInvariant() switch
    {
        "NONE" => SmtpTls.None,
        "STARTTLS" => SmtpTls.StartTls,
        _ => null,
    };

    public static string? From(string address) => PostAddress.Allows(address) ? null : "差出人のメールアドレスを書いてください。";

    public static int UsualPort(SmtpTls? tls) => tls == SmtpTls.None ? 25 : 587;
}
