using System.Text.Json;

namespace WardCycle.Mail.Delivery;

/// <summary>
/// What Event Grid posts, in its own schema or as CloudEvents: delivery reports of Azure Communication Services, or the
/// question whether a subscription is wanted. Other events, and words that we do not know, are left out.
/// </summary>
/// <param name="ValidationCode">Set where it is the question: to be sent back.</param>
public sealed record DeliveryEvents(IReadOnlyList<DeliveryReport> Reports, string? ValidationCode = null)
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string Report = "Microsoft.Communication.EmailDeliveryReportReceived";
    private const int LongestCode = 200;

    /// <summary>Null where it is no JSON, or JSON of another kind.</summary>
    public static DeliveryEvents? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new() { MaxDepth = 32 });
            var root = json.RootElement;
            return root.ValueKind switch
            {
                JsonValueKind.Array => Of([.. root.EnumerateArray()]),
                JsonValueKind.Object => Of([root]),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DeliveryEvents? Of(IReadOnlyList<JsonElement> events)
    {
        if (events.Any(e => e.ValueKind != JsonValueKind.Object))
        {
            return null;
        }

        var code = events.Where(e => TypeOf(e) == Validation).Select(e => Text(Data(e), "validationCode")).FirstOrDefault(IsCode);
        return new([.. events.Where(e => TypeOf(e) == Report).Select(e => ReportOf(Data(e))).OfType<DeliveryReport>()], code);
    }

    private static DeliveryReport? ReportOf(JsonElement data) =>
        Guid.TryParse(Text(data, "messageId"), out var operation) && StatusOf(Text(data, "status")) is { } status
            ? new(DeliveryReport.NameOf(operation), status)
            : null;

    private static DeliveryStatus? StatusOf(string? word) =>
        Enum.GetValues<DeliveryStatus>().Where(s => string.Equals($"{s}", word, StringComparison.OrdinalIgnoreCase)).Select(s => (DeliveryStatus?)s).FirstOrDefault();

    /// <summary>Sent back as it came: nothing but what a code is made of.</summary>
    private static bool IsCode(string? code) =>
        code is { Length: > 0 and <= LongestCode } && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string? TypeOf(JsonElement item) => Text(item, "eventType") ?? Text(item, "type");

    private static JsonElement Data(JsonElement item) =>
        item.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data : default;

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
