using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using WardCycle.Mail;

namespace WardCycle.Web.Mail;

/// <summary>What a failed send means: refused for good, not now, or nobody knows. Reasons are Japanese and hold no address.</summary>
public static class SmtpOutcome
{
    /// <summary>A server that is busy or away.</summary>
    public static readonly TimeSpan ShortWait = TimeSpan.FromMinutes(5);

    /// <summary>A server that wants another sign-in or TLS: no mail's fault, a person has to change the settings.</summary>
    public static readonly TimeSpan LongWait = TimeSpan.FromMinutes(30);

    public static SendResult Of(SmtpException failure, SmtpTls tls, DateTimeOffset now) => (int)failure.StatusCode switch
    {
        454 or 530 or 534 or 535 or 538 => new SendResult.Throttled(now + LongWait, "メールサーバーにサインインできません。ユーザー名とパスワード、TLSの設定を確かめてください。"),
        >= 400 and < 500 => new SendResult.Throttled(now + ShortWait, "メールサーバーが一時的に受け付けていません。"),
        var code and >= 500 and < 600 => new SendResult.Rejected($"メールサーバーに断られました（応答 {code}）。"),
        (int)SmtpStatusCode.GeneralFailure => Unanswered(failure, tls, now),
        _ => Doubt,
    };

    private static SendResult.Unknown Doubt => new("メールサーバーとのやり取りが途中で終わり、届いたかどうか確かめられません。");

    /// <summary>
    /// Without a reply only what happens before the mail is handed over says that nothing was sent: no connection, no
    /// trusted certificate, or no STARTTLS where it is asked for (a failure without an inner one).
    /// </summary>
    private static SendResult Unanswered(SmtpException failure, SmtpTls tls, DateTimeOffset now) => failure.InnerException switch
    {
        SocketException => new SendResult.Throttled(now + ShortWait, "メールサーバーに接続できません。ホスト名とポート番号を確かめてください。"),
        AuthenticationException => new SendResult.Throttled(now + LongWait, "メールサーバーの証明書を確かめられません。ホスト名と証明書を確かめてください。"),
        null when tls == SmtpTls.StartTls => new SendResult.Throttled(now + LongWait, "メールサーバーがSTARTTLSに対応していません。サーバーか、設定のTlsを確かめてください。"),
        _ => Doubt,
    };
}
