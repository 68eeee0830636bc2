using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace WardCycle.Web.Mail;

/// <summary>
/// Greets a mail server with its settings and sends nothing: connection, STARTTLS, sign-in by LOGIN (the way that
/// <see cref="SmtpMailTransport"/> signs in) and whether the sender is taken, which is asked and taken back (RSET).
/// </summary>
/// <param name="trust">Of the server's certificate; null for the machine's own rules.</param>
public sealed class SmtpGreeting(TimeProvider time, RemoteCertificateValidationCallback? trust = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<SmtpGreeted> Greet(SmtpSettings settings, CancellationToken cancel = default)
    {
        List<string> done = [];
        using var over = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, over.Token);
        try
        {
            return new(done, await Talk(settings, done, either.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(done, $"{settings} から{Patience.TotalSeconds:0}秒待っても応答がありません。ホスト名とポート番号、途中のファイアウォールの設定を確かめてください。");
        }
        catch (SocketException failure)
        {
            return new(done, Unreachable(settings, failure));
        }
        catch (AuthenticationException)
        {
            return new(done, $"メールサーバーの証明書を確かめられません。ホスト名「{settings.Host}」が証明書の名前と同じか、期限が切れていないかを確かめてください。庁内の認証局の証明書なら、この端末に登録してください。");
        }
        catch (IOException)
        {
            return new(done, $"{settings} との接続が途中で切れたか、メールサーバーではない応答が返りました。ポート番号を確かめてください。");
        }
    }

    private async Task<string?> Talk(SmtpSettings settings, List<string> done, CancellationToken cancel)
    {
        await using var line = await SmtpLine.Connect(settings.Host, settings.Port, cancel);
        if (await line.Hear(cancel) is { IsOk: false } turned)
        {
            return $"メールサーバーに断られました（応答 {turned.Code}）。この端末からの接続を許可するよう、メールサーバーの管理者に依頼してください。";
        }

        var hello = await line.Say("EHLO [127.0.0.1]", cancel);
        if (!hello.IsOk)
        {
            return $"メールサーバーがあいさつ（EHLO）に応じません（応答 {hello.Code}）。ホスト名とポート番号を確かめてください。";
        }

        done.Add($"{settings} に接続できました。");
        if (settings.Tls == SmtpTls.StartTls)
        {
            if (hello.Offer("STARTTLS") is null || !(await line.Say("STARTTLS", cancel)).IsOk)
            {
                return "メールサーバーがSTARTTLSに対応していません。ポート番号を確かめてください。暗号化を使わない庁内の中継サーバーなら、暗号化を none にしてください。";
            }

            await line.Encrypt(settings.Host, trust, cancel);
            hello = await line.Say("EHLO [127.0.0.1]", cancel);
            done.Add("通信を暗号化できました（STARTTLS）。");
        }

        return await SignIn(line, settings, hello, done, cancel) ?? await AskSender(line, settings, done, cancel);
    }

    private static async Task<string?> SignIn(SmtpLine line, SmtpSettings settings, SmtpReply hello, List<string> done, CancellationToken cancel)
    {
        if (settings.User is not { } user)
        {
            return null;
        }

        if (hello.Offer("AUTH") is not { } ways || !ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            return hello.Offer("AUTH") is null
                ? "メールサーバーがサインインを受け付けていません。サインインの要らないサーバーなら、ユーザー名を「なし」にしてください。"
                : "メールサーバーが、使えるサインインの方式（LOGIN）に対応していません。メールサーバーの管理者に、SMTP認証の LOGIN を使えるか確かめてください。";
        }

        string[] words = ["AUTH LOGIN", Coded(user), Coded(settings.Password ?? "")];
        foreach (var word in words)
        {
            if (await line.Say(word, cancel) is { IsOk: false } refused)
            {
                return $"メールサーバーにサインインできません（応答 {refused.Code}）。ユーザー名とパスワードを確かめてください。";
            }
        }

        done.Add($"ユーザー「{user}」でサインインできました。");
        return null;
    }

    private static async Task<string?> AskSender(SmtpLine line, SmtpSettings settings, List<string> done, CancellationToken cancel)
    {
        var answer = await line.Say($"MAIL FROM:<{settings.From}>", cancel);
        if (!answer.IsOk)
        {
            return answer.Code is 530 or 535
                ? "メールサーバーがサインインを求めています。ユーザー名とパスワードを設定してください。"
                : $"差出人「{settings.From}」から送ることを断られました（応答 {answer.Code}）。このサーバーから送ってよいアドレスを、メールサーバーの管理者に確かめてください。";
        }

        done.Add($"差出人「{settings.From}」は受け付けられました。メールは送っていません。");
        await line.Say("RSET", cancel);
        await line.Leave(cancel);
        return null;
    }

    private static string Unreachable(SmtpSettings settings, SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"ホスト名「{settings.Host}」が見つかりません。綴りと、この端末のネットワーク（DNS）の設定を確かめてください。",
        SocketError.ConnectionRefused => $"{settings} は接続を受け付けていません。ポート番号と、メールサーバーが動いているかを確かめてください。",
        _ => $"{settings} に接続できません。ホスト名とポート番号、途中のファイアウォールの設定を確かめてください。",
    };

    private static string Coded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
