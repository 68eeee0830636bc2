using Azure;
using Azure.Communication.Email;
using WardCycle.Functions.Mail;
using WardCycle.Functions.Tests.Stores;
using WardCycle.Mail;
using WardCycle.Rehearsal;

namespace WardCycle.Functions.Tests.Mail;

public sealed class CommunicationMailTransportTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly OutgoingMail Mail = new("m1", "somu@example.lg.jp", "jimu@example.lg.jp", "ご依頼", "本文です。", "cycle", Now);

    [Fact]
    public async Task A_mail_goes_out_as_plain_text_to_one_address_without_click_tracking()
    {
        var client = new StubbedMailClient();

        Assert.IsType<SendResult.Accepted>(await Over(client).Send(Mail));

        var (message, operation, wait) = Assert.Single(client.Taken);
        Assert.Equal("cycle@example.lg.jp", message.SenderAddress);
        Assert.Equal("somu@example.lg.jp", message.Recipient);
        Assert.Equal("jimu@example.lg.jp", Assert.Single(message.ReplyTo).Address);
        Assert.Equal("本文です。", message.Content.PlainText);
        Assert.True(message.UserEngagementTrackingDisabled);
        Assert.Equal(WaitUntil.Started, wait);
        Assert.NotEqual(Guid.Empty, operation);
    }

    [Fact]
    public async Task Every_try_of_an_operation_bears_the_same_id_and_another_operation_another()
    {
        var client = new StubbedMailClient();

        await Over(client).Send(Mail);
        await Over(client).Send(Mail);
        await Over(client).Send(Mail with { Operation = "m2" });

        Assert.Equal(client.Taken[0].Operation, client.Taken[1].Operation);
        Assert.NotEqual(client.Taken[0].Operation, client.Taken[2].Operation);
    }

    [Theory]
    [InlineData(400, typeof(SendResult.Rejected), "it will never go out like this")]
    [InlineData(401, typeof(SendResult.Throttled), "our identity is at fault, not the mail")]
    [InlineData(403, typeof(SendResult.Throttled), "a role is missing, nothing was sent")]
    [InlineData(413, typeof(SendResult.Rejected), "too large")]
    [InlineData(500, typeof(SendResult.Unknown), "it may have gone out")]
    [InlineData(503, typeof(SendResult.Unknown), "it may have gone out")]
    [InlineData(0, typeof(SendResult.Unknown), "the connection broke")]
    public async Task A_refusal_is_told_apart(int status, Type result, string reason)
    {
        var answer = await Over(new(new RequestFailedException(status, "somu@example.lg.jp was refused"))).Send(Mail);

        Assert.True(answer.GetType() == result, reason);
        Assert.DoesNotContain("example", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("Wed, 01 Apr 2026 00:02:00 GMT", 120)]
    [InlineData("soon", 60)]
    [InlineData("", 60)]
    public async Task Throttling_waits_as_long_as_the_service_says(string retryAfter, int seconds)
    {
        var response = new FakeResponse(429, ("Retry-After", retryAfter));

        var answer = await Over(new(new RequestFailedException(response))).Send(Mail);

        Assert.Equal(new SendResult.Throttled(Now.AddSeconds(seconds)), answer);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_unknown_and_a_caller_who_gives_up_is_not_answered()
    {
        Assert.IsType<SendResult.Unknown>(await Over(new(new TaskCanceledException())).Send(Mail));
        Assert.IsType<SendResult.Unknown>(await Over(new(new AggregateException())).Send(Mail));

        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Over(new()).Send(Mail, gone.Token));
    }

    [Theory]
    [InlineData("Succeeded", FindResult.Accepted)]
    [InlineData("Running", FindResult.Pending)]
    [InlineData("Failed", FindResult.Rejected)]
    public async Task An_operation_is_found_as_it_stands(string status, FindResult found)
    {
        var client = new StubbedMailClient();
        await Over(client).Send(Mail);
        client.Asked = id => id == client.Taken[0].Operation.ToString() ? new(status) : throw new RequestFailedException(404, "");

        Assert.Equal(found, await Over(client).Find("m1", "cycle"));
        Assert.Equal(FindResult.NotFound, await Over(client).Find("m2", "cycle"));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_cannot_tell()
    {
        Assert.Equal(FindResult.CannotTell, await Over(new() { Asked = _ => throw new RequestFailedException(503, "") }).Find("m1", "cycle"));
        Assert.Equal(FindResult.CannotTell, await Over(new() { Asked = _ => throw new TaskCanceledException() }).Find("m1", "cycle"));
    }

    private static CommunicationMailTransport Over(StubbedMailClient client) =>
        new(client, new(new("https://mail.example.lg.jp"), "cycle@example.lg.jp", new(30, 100)), new VirtualTime(Now));
}
