using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Functions.Http;
using WardCycle.Functions.Settings;
using WardCycle.Record;
using WardCycle.Web.Mail;

namespace WardCycle.Functions.Tests.Http;

/// <summary>The door for delivery reports over the composition that the host runs.</summary>
public sealed class MailEventsTests
{
    private const string Key = "512d38b6-c7b8-40c8-89fe-f46f9e9622b6";
    private const string Report = """[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"0f8fad5b-d9cb-469f-a165-70867728950e","status":"Delivered","recipient":"somu@example.lg.jp"} }]""";
    private const string Question = """[{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"512d38b6"} }]""";

    private static readonly MailSettings WithDoor = MailSettings.Outbox with { Events = new(Key) };

    [Theory]
    [InlineData(Key, Report, 200, "a mail that nobody here knows: asked again it would be as unknown")]
    [InlineData(Key, "[]", 200, "nothing to tell")]
    [InlineData(null, Report, 503, "no key: it comes again, and nothing is taken")]
    [InlineData("512d38b6-c7b8-40c8-89fe-f46f9e9622b7", Report, 503, "the key before: it comes again when the new one is in force")]
    [InlineData(Key, "[{", 400, "no JSON")]
    public async Task A_report_is_taken_with_the_key_alone(string? key, string body, int status, string reason)
    {
        var (answer, _) = await Post(WithDoor, body, key);

        Assert.True(answer == status, $"{answer}: {reason}");
    }

    [Fact]
    public async Task The_question_for_a_subscription_gets_its_code_back()
    {
        var (status, body) = await Post(WithDoor, Question, key: null);

        Assert.Equal((200, """{"validationResponse":"512d38b6"}"""), (status, body));
    }

    [Fact]
    public async Task In_the_words_of_cloud_events_the_service_alone_is_allowed()
    {
        Assert.Equal("eventgrid.azure.net", await Ask("eventgrid.azure.net"));
        Assert.Null(await Ask("evil.example"));
    }

    [Fact]
    public async Task Without_a_key_in_the_settings_there_is_no_door()
    {
        Assert.Equal(404, (await Post(MailSettings.Outbox, Question, null)).Status);
        Assert.Equal(404, (await Post(MailSettings.Outbox, Report, "")).Status);
    }

    [Fact]
    public async Task More_than_the_service_ever_sends_is_refused()
    {
        Assert.Equal(413, (await Post(WithDoor, new string(' ', MailEventSettings.MaxBody + 1), Key)).Status);
    }

    [Fact]
    public async Task What_could_not_be_written_is_asked_for_again()
    {
        var (status, _) = await Post(WithDoor, Report, Key, new SilentRecord());

        Assert.Equal(503, status);
    }

    private static async Task<(int Status, string Body)> Post(MailSettings mail, string body, string? key, IRecordStore? record = null)
    {
        await using var host = AzureHost.Build(mail, record);
        using var scope = host.Services.CreateScope();
        var context = AzureHost.Request(scope, "POST", MailEvents.Path);
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (key is not null)
        {
            context.Request.Headers[MailEvents.KeyHeader] = key;
        }

        await host.Services.GetRequiredService<Doors>().MailEvents(context.Request, AzureHost.Client());
        context.Response.Body.Position = 0;
        return (context.Response.StatusCode, await new StreamReader(context.Response.Body).ReadToEndAsync());
    }

    private static async Task<string?> Ask(string origin)
    {
        await using var host = AzureHost.Build(WithDoor);
        using var scope = host.Services.CreateScope();
        var context = AzureHost.Request(scope, "OPTIONS", MailEvents.Path);
        context.Request.Headers["WebHook-Request-Origin"] = origin;

        await host.Services.GetRequiredService<Doors>().MailEvents(context.Request, AzureHost.Client());
        return context.Response.Headers["WebHook-Allowed-Origin"];
    }

    /// <summary>A store that does not answer.</summary>
    private sealed class SilentRecord : IRecordStore
    {
        public Task<Row?> Get(string partition, string key, CancellationToken cancel = default) => throw new RecordUnavailableException("No answer.");

        public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default) =>
            throw new RecordUnavailableException("No answer.");

        public Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default) =>
            throw new RecordUnavailableException("No answer.");
    }
}
