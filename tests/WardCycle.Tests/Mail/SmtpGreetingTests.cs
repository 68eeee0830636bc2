using System.Net;
using System.Net.Sockets;
using System.Text;
using WardCycle.Web.Mail;

namespace WardCycle.Tests.Mail;

public sealed class SmtpGreetingTests
{
    /// <summary>Command, reply, and a word of what the person is told.</summary>
    public static TheoryData<string, string, string> Troubles => new()
    {
        { "CONNECT", "554 go away", "この端末からの接続を許可" },
        { "CONNECT", "drop", "接続が途中で切れた" },
        { "CONNECT", "HTTP/1.1 400 Bad Request", "メールサーバーではない応答" },
        { "EHLO", "502 what", "EHLO" },
        { "EHLO", "250 stub", "STARTTLSに対応していません" },
        { "EHLO", "250-stub\r\n250 STARTTLS", "サインインを受け付けていません" },
        { "EHLO", "250-stub\r\n250-STARTTLS\r\n250 AUTH PLAIN", "LOGIN" },
        { "USER", "535 no", "ユーザー名とパスワードを確かめて" },
        { "PASSWORD", "535 no", "ユーザー名とパスワードを確かめて" },
        { "MAIL", "550 not you", "このサーバーから送ってよいアドレス" },
        { "MAIL", "530 sign in", "サインインを求めています" },
    };

    [Fact]
    public async Task A_server_that_is_well_is_greeted_and_sent_nothing()
    {
        await using var server = new GreetingStub();
        var greeted = await Greet(server.Port);
        Assert.Null(greeted.Problem);
        Assert.Equal(4, greeted.Done.Count);
        Assert.DoesNotContain(greeted.Done, d => d.Contains("himitsu", StringComparison.Ordinal));
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("himitsu")), server.Told);
        Assert.DoesNotContain(server.Told, t => t.StartsWith("RCPT", StringComparison.Ordinal) || t.StartsWith("DATA", StringComparison.Ordinal));
        Assert.Equal("RSET", server.Told.Last(t => t != "QUIT"));
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task What_is_wrong_is_said_with_what_to_do(string command, string reply, string word)
    {
        await using var server = new GreetingStub((command, reply));
        Assert.Contains(word, (await Greet(server.Port)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_before_the_password_is_said()
    {
        await using var server = new GreetingStub();
        var greeted = await new SmtpGreeting(TimeProvider.System).Greet(Settings(server.Port));
        Assert.Contains("証明書", greeted.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Told, t => t.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_listening_is_said_with_the_port()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        Assert.Contains($"127.0.0.1:{port} は接続を受け付けていません", (await Greet(port)).Problem, StringComparison.Ordinal);
    }

    private static Task<SmtpGreeted> Greet(int port) =>
        new SmtpGreeting(TimeProvider.System, (_, certificate, _, _) => certificate?.Subject == "CN=127.0.0.1").Greet(Settings(port));

    private static SmtpSettings Settings(int port) =>
        new("127.0.0.1", port, SmtpTls.StartTls, "kusei", "himitsu", "kusei@example.lg.jp", null, TimeSpan.FromSeconds(60));
}
