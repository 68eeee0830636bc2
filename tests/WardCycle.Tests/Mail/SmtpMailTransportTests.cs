using System.Net;
using System.Net.Sockets;
using System.Text;
using WardCycle.Mail;
using WardCycle.Web.Mail;

namespace WardCycle.Tests.Mail;

public sealed class SmtpMailTransportTests
{
    private const string Subject = "𠮷野家の葛󠄀 ①㈱〜～ｶﾞ👨‍👩‍👧：入力のお願い（第0課、5月15日（金）まで）";
    private const string Body = "一行目　全角\n.点で始まる行\n\nhttps://wardcycle.example.lg.jp/s/abc#CODE\n";

    private readonly WaitingTime _time = new(MailWorld.Morning);

    [Fact]
    public async Task A_mail_arrives_whole_with_its_own_message_id()
    {
        await using var server = new SmtpStub();
        Assert.IsType<SendResult.Accepted>(await Transport(server.Port).Send(Mail()));

        var message = Assert.Single(server.Messages);
        var headers = message.Split("\r\n\r\n")[0].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
        Assert.Contains("Message-ID: <op-1@wardcycle.invalid>", headers);
        Assert.Contains(headers, h => h.StartsWith("To: s0@example.lg.jp", StringComparison.Ordinal));
        Assert.Contains(headers, h => h.StartsWith("Reply-To: kikaku@example.lg.jp", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Body.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(Convert.FromBase64String(message.Split("\r\n\r\n")[1])));
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", "the recipient is refused")]
    [InlineData("RCPT", "553 bad address", "the recipient's name is refused")]
    [InlineData("MAIL", "550 sender refused", "the sender is refused")]
    [InlineData("END", "554 looks like spam", "the content is refused")]
    [InlineData("END", "552 too large", "the size is refused")]
    public async Task A_final_refusal_is_rejected(string command, string answer, string reason)
    {
        await using var server = new SmtpStub(c => c == command ? answer : "");
        var result = await Transport(server.Port).Send(Mail());
        Assert.True(result is SendResult.Rejected { Reason: var why } && !why.Contains('@', StringComparison.Ordinal), $"{reason}: {result}");
    }

    [Theory]
    [InlineData("CONNECT", "421 busy", 5, "the server is busy")]
    [InlineData("MAIL", "451 later", 5, "the server is out of order")]
    [InlineData("RCPT", "450 greylisted", 5, "the recipient is greylisted")]
    [InlineData("RCPT", "452 mailbox full", 5, "the mailbox is full")]
    [InlineData("END", "451 try again", 5, "the content cannot be taken now")]
    [InlineData("MAIL", "530 authentication required", 30, "the settings lack a sign-in")]
    public async Task A_refusal_for_now_waits(string command, string answer, int minutes, string reason)
    {
        await using var server = new SmtpStub(c => c == command ? answer : "");
        var result = await Transport(server.Port).Send(Mail());
        Assert.True(result is SendResult.Throttled { Until: var until, Why.Length: > 0 } && until == MailWorld.Morning.AddMinutes(minutes), $"{reason}: {result}");
    }

    [Theory]
    [InlineData(null, "the connection breaks")]
    [InlineData("what?", "the answer is none")]
    [InlineData("999 odd", "the answer's number means nothing")]
    [InlineData("354 go on", "the answer belongs to another command")]
    public async Task An_end_that_says_nothing_leaves_doubt(string? answer, string reason)
    {
        await using var server = new SmtpStub(c => c == "END" ? answer : "");
        var result = await Transport(server.Port).Send(Mail());
        Assert.True(result is SendResult.Unknown, $"{reason}: {result}");
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_server_that_never_answers_leaves_doubt_after_the_time_limit()
    {
        await using var server = new SmtpStub(c => c == "END" ? "silence" : "");
        var sending = Transport(server.Port).Send(Mail());
        await server.Silent.Task;
        _time.Fire();
        Assert.IsType<SendResult.Unknown>(await sending);
    }

    [Fact]
    public async Task Nobody_at_the_port_waits()
    {
        int port;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        Assert.IsType<SendResult.Throttled>(await Transport(port).Send(Mail()));
    }

    [Fact]
    public async Task A_server_without_the_tls_that_is_asked_for_gets_nothing()
    {
        await using var server = new SmtpStub();
        Assert.IsType<SendResult.Throttled>(await Transport(server.Port, SmtpTls.StartTls).Send(Mail()));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task It_cannot_be_asked() =>
        Assert.Equal(FindResult.CannotTell, await Transport(25).Find("op-1", "kamigyo-2026"));

    private SmtpMailTransport Transport(int port, SmtpTls tls = SmtpTls.None) =>
        new(new("127.0.0.1", port, tls, null, null, "kikaku@example.lg.jp", null, TimeSpan.FromSeconds(60)), _time);

    private static OutgoingMail Mail() =>
        new("op-1", "s0@example.lg.jp", "kikaku@example.lg.jp", Subject, Body, "kamigyo-2026", MailWorld.Morning);
}
