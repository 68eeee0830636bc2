using System.Text;
using WardCycle.Mail;
using WardCycle.Web.Mail;

namespace WardCycle.SmtpTests;

public sealed class RealServerTests(SmtpSink sink) : IClassFixture<SmtpSink>
{
    private const string Nasty = "【令和8年度】𠮷野家の葛󠄀 ①㈱〜～ｶﾞ👨‍👩‍👧：入力のお願い（第0課・第1課、5月15日（金）まで）";
    private static readonly DateTimeOffset Sent = new(2026, 4, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_mail_arrives_with_every_character_of_subject_and_body()
    {
        var body = "第0課長　様\n\n.点で始まる行\nFrom で始まる行\n" + new string('あ', 3000) + "\nhttps://wardcycle.example.lg.jp/s/abc#7F3K-0000\n";
        Assert.IsType<SendResult.Accepted>(await Transport().Send(Mail("op-characters", Nasty, body)));

        var mail = Find("op-characters");
        Assert.Equal(Nasty, EncodedWord.Decode(Header(mail, "Subject")));
        Assert.Equal(body, Encoding.UTF8.GetString(Convert.FromBase64String(Body(mail))).ReplaceLineEndings("\n"));
        Assert.All(mail.Split('\n'), l => Assert.True(l.Length <= 998));
    }

    [Fact]
    public async Task A_mail_has_one_recipient_and_its_own_message_id()
    {
        Assert.IsType<SendResult.Accepted>(await Transport().Send(Mail("op-headers", "件名", "本文\n")));

        var mail = Find("op-headers");
        Assert.Equal("s0@example.lg.jp", Header(mail, "X-RcptTo"));
        Assert.Equal("kikaku@example.lg.jp", Header(mail, "Reply-To"));
        Assert.Equal("auto-generated", Header(mail, "Auto-Submitted"));
        Assert.StartsWith("text/plain", Header(mail, "Content-Type"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_server_without_starttls_gets_nothing_when_it_is_asked_for()
    {
        var transport = new SmtpMailTransport(Settings() with { Tls = SmtpTls.StartTls }, TimeProvider.System);
        Assert.IsType<SendResult.Throttled>(await transport.Send(Mail("op-tls", "件名", "本文\n")));
        Assert.DoesNotContain(sink.Received(), m => m.Contains("op-tls", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thirty_mails_arrive_once_each()
    {
        var transport = Transport();
        for (var i = 0; i < 30; i++)
        {
            Assert.IsType<SendResult.Accepted>(await transport.Send(Mail($"op-many-{i}", "件名", "本文\n")));
        }

        Assert.Equal(30, sink.Received().Count(m => m.Contains("<op-many-", StringComparison.Ordinal)));
    }

    private SmtpMailTransport Transport() => new(Settings(), TimeProvider.System);

    private SmtpSettings Settings() =>
        new("127.0.0.1", sink.Port, SmtpTls.None, null, null, "kikaku@example.lg.jp", null, TimeSpan.FromSeconds(60));

    private string Find(string operation) =>
        Assert.Single(sink.Received(), m => m.Contains(MessageFile.MessageId(operation), StringComparison.Ordinal));

    private static string Header(string mail, string name) =>
        mail[..mail.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
            .Single(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..].Trim();

    private static string Body(string mail) => mail[(mail.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];

    private static OutgoingMail Mail(string operation, string subject, string body) =>
        new(operation, "s0@example.lg.jp", "kikaku@example.lg.jp", subject, body, "kamigyo-2026", Sent);
}
