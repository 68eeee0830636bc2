using System.Text;
using WardCycle.Mail;
using WardCycle.Publication;

namespace WardCycle.Tests.Mail;

public sealed class OutboxTests
{
    private const string Nasty = "𠮷野家の葛󠄀 ①㈱〜～ｶﾞ👨‍👩‍👧 長い件名でも文字の途中では切れません。折り返しは空白ひとつです。";

    [Theory]
    [InlineData("plain subject", "body\n")]
    [InlineData(Nasty, "一行目\n\n二行目\n")]
    [InlineData("=?UTF-8?B?eHg=?=", "a subject that looks encoded\n")]
    public void A_mail_is_read_back_as_written(string subject, string body)
    {
        var mail = Mail(subject, body);
        var read = MessageFile.Read(mail.Operation, MessageFile.Write(mail))!;
        Assert.Equal((mail.To, mail.ReplyTo, subject, mail.RecordTime, body), (read.To, read.ReplyTo, read.Subject, read.Date, read.Body));
    }

    [Fact]
    public void A_line_too_long_for_a_mail_is_encoded_and_read_back()
    {
        var mail = Mail("件名", new string('あ', 4000) + "\n");
        var file = MessageFile.Write(mail);
        Assert.All(Encoding.UTF8.GetString(file).Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 998));
        Assert.Equal(mail.Body, MessageFile.Read(mail.Operation, file)!.Body);
    }

    [Fact]
    public void The_same_mail_gives_the_same_bytes_with_record_time_and_a_message_id()
    {
        var mail = Mail(Nasty, "本文\n");
        var text = Encoding.UTF8.GetString(MessageFile.Write(mail));
        Assert.Equal(MessageFile.Write(mail), MessageFile.Write(mail));
        Assert.Contains("Date: Mon, 20 Apr 2026 09:00:00 +0900\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <op-1@wardcycle.invalid>\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n\r\n")[0], c => Assert.True(char.IsAscii(c)));
    }

    [Fact]
    public async Task A_second_try_changes_nothing()
    {
        var documents = new MemoryDocumentStore();
        var outbox = new OutboxTransport(documents);
        await outbox.Send(Mail("一回目", "a\n"));
        Assert.IsType<SendResult.Accepted>(await outbox.Send(Mail("二回目", "b\n")));
        Assert.Equal("一回目", Assert.Single(await new Outbox(documents).All(new("kamigyo-2026"))).Subject);
    }

    [Fact]
    public async Task A_mail_is_found_where_it_stands()
    {
        var outbox = new OutboxTransport(new MemoryDocumentStore());
        await outbox.Send(Mail("件名", "a\n"));
        Assert.Equal(FindResult.Accepted, await outbox.Find("op-1", "kamigyo-2026"));
        Assert.Equal(FindResult.NotFound, await outbox.Find("op-2", "kamigyo-2026"));
    }

    [Theory]
    [InlineData("../keys/master")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("op 1")]
    public async Task A_made_up_operation_reads_nothing(string operation) =>
        Assert.Null(await new Outbox(new MemoryDocumentStore()).Read(new("kamigyo-2026"), operation));

    [Fact]
    public async Task At_the_rehearsals_end_the_mails_are_gone_and_only_its_own()
    {
        var documents = new MemoryDocumentStore();
        var outbox = new OutboxTransport(documents);
        await outbox.Send(Mail("件名", "a\n"));
        await outbox.Send(Mail("件名", "a\n") with { Folder = "kamigyo-2026-2" });

        await new Outbox(documents).DeleteAll(new("kamigyo-2026"));

        Assert.Empty(await new Outbox(documents).Operations(new("kamigyo-2026")));
        Assert.Single(await new Outbox(documents).Operations(new("kamigyo-2026-2")));
    }

    [Fact]
    public void A_mail_prints_nothing_of_itself_into_a_log()
    {
        Assert.Equal("mail op-1", Mail("件名", "秘密").ToString());
        Assert.Equal("mail op-1", $"{MessageFile.Read("op-1", MessageFile.Write(Mail("件名", "秘密")))}");
    }

    private static OutgoingMail Mail(string subject, string body) =>
        new("op-1", "s0@example.lg.jp", "kikaku@example.lg.jp", subject, body, "kamigyo-2026", MailWorld.Morning);
}
