using System.Text;
using WardCycle.Mail.Delivery;

namespace WardCycle.Tests.Mail.Delivery;

public sealed class DeliveryEventsTests
{
    private const string Operation = "0F8FAD5B-D9CB-469F-A165-70867728950E";
    private const string Name = "0f8fad5bd9cb469fa16570867728950e";

    [Theory]
    [InlineData("eventType", "the service's own schema")]
    [InlineData("type", "CloudEvents")]
    public void A_report_names_mail_and_status_whatever_the_schema(string type, string reason)
    {
        var events = Read($$"""[{"id":"1","{{type}}":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"recipient":"somu@example.lg.jp","messageId":"{{Operation}}","status":"Delivered"} }]""");

        Assert.True(events?.Reports.SequenceEqual([new(Name, DeliveryStatus.Delivered)]), reason);
        Assert.DoesNotContain("somu", events!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_the_service_is_known()
    {
        foreach (var word in (string[])["Delivered", "Bounced", "Suppressed", "Quarantined", "FilteredSpam", "Expanded", "Failed", "bounced"])
        {
            Assert.Equal(word, $"{Assert.Single(Read(Report(word))!.Reports).Status}", ignoreCase: true);
        }
    }

    [Theory]
    [InlineData("""[]""", "nothing at all")]
    [InlineData("""[{"eventType":"Microsoft.Communication.SMSReceived","data":{"messageId":"0f8fad5b-d9cb-469f-a165-70867728950e","status":"Delivered"} }]""", "not about a mail")]
    [InlineData("""[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"1","status":"Delivered"} }]""", "no operation of ours")]
    [InlineData("""[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"0f8fad5b-d9cb-469f-a165-70867728950e","status":"Enchanted"} }]""", "a word of tomorrow")]
    [InlineData("""[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"0f8fad5b-d9cb-469f-a165-70867728950e","status":"2"} }]""", "a number for a word")]
    [InlineData("""[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived"}]""", "no data")]
    [InlineData("""{"eventType":5,"data":[]}""", "types that nobody expects")]
    public void What_says_nothing_to_us_is_left_out(string body, string reason)
    {
        var events = Read(body);

        Assert.True(events is { Reports.Count: 0, ValidationCode: null }, reason);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("[{", "cut short")]
    [InlineData("\"Delivered\"", "a text")]
    [InlineData("[1]", "a list of no events")]
    public void What_is_no_event_is_refused(string body, string reason) => Assert.True(Read(body) is null, reason);

    [Theory]
    [InlineData("512d38b6-c7b8-40c8-89fe-f46f9e9622b6", true)]
    [InlineData("<script>", false)]
    [InlineData("", false)]
    public void The_question_for_a_subscription_gives_its_code_where_it_is_one(string code, bool isOne)
    {
        var events = Read($$"""[{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"{{code}}"} }]""");

        Assert.Equal(isOne ? code : null, events!.ValidationCode);
    }

    private static string Report(string status) =>
        $$"""[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"{{Operation}}","status":"{{status}}"} }]""";

    private static DeliveryEvents? Read(string body) => DeliveryEvents.Read(Encoding.UTF8.GetBytes(body));
}
