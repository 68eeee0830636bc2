using System.Text.Json.Nodes;
using WardCycle.Calendar;
using WardCycle.Record;

namespace WardCycle.Tests.Rehearsal;

/// <summary>
/// Compares one row in two records. After a fault an effect may come earlier (a restart looks at once) or later (a bell is
/// lost), by one working morning at most: so may the instants named here, and with a mail that went out on another day its
/// subject and text, which count the days left. Everything else is the same to the letter.
/// </summary>
internal static class RowDifference
{
    private static readonly TimeSpan Retries = TimeSpan.FromMinutes(30);

    private static readonly (string Key, string[] Instants, string[] Texts)[] MayDiffer =
    [
        ("0mail-", ["plannedAt", "notBefore"], []),
        ("mail-", ["plannedAt", "notBefore", "settledAt"], ["subject", "body"]),
        ("edition-", ["wantedAt", "composedAt", "publishedAt"], []),
        ("publication-", ["at"], []),
    ];

    public static IEnumerable<string> Between(string partition, Row expected, Row actual)
    {
        var (left, right) = (Body(partition, expected), Body(partition, actual));
        var (_, instants, texts) = MayDiffer.FirstOrDefault(m => expected.Key.StartsWith(m.Key, StringComparison.Ordinal));
        var otherDay = Day(left["settledAt"]) != Day(right["settledAt"]);
        foreach (var member in left.Select(m => m.Key).Union(right.Select(m => m.Key)).Order(StringComparer.Ordinal))
        {
            var (a, b) = (left[member], right[member]);
            var isSame = JsonNode.DeepEquals(a, b)
                || (instants?.Contains(member) == true && AreNear(a, b))
                || (expected.Key.StartsWith(Keys.Strays, StringComparison.Ordinal) && member == "mails" && AreNearMails(a, b))
                || (texts?.Contains(member) == true && otherDay);
            if (!isSame)
            {
                yield return $"{partition} {expected.Key} {member}: {Short(a)} / {Short(b)}";
            }
        }
    }

    private static JsonObject Body(string partition, Row row) =>
        JsonNode.Parse(RecordNormalForm.Line(partition, row).Split('\t', 3)[2])!.AsObject();

    private static bool AreNear(JsonNode? a, JsonNode? b)
    {
        if (a is null || b is null)
        {
            return false;
        }

        var (x, y) = (a.GetValue<DateTimeOffset>(), b.GetValue<DateTimeOffset>());
        var (first, last) = x < y ? (x, y) : (y, x);
        return last <= OfficeHours.Usual.NextMorning(first, World.Days) + Retries;
    }

    /// <summary>A stray mail's record copies when each mail went out.</summary>
    private static bool AreNearMails(JsonNode? a, JsonNode? b) =>
        a is JsonArray x && b is JsonArray y && x.Count == y.Count
        && x.Zip(y).All(p => AreNear(p.First!["at"], p.Second!["at"]) && JsonNode.DeepEquals(WithoutTime(p.First), WithoutTime(p.Second)));

    private static JsonObject WithoutTime(JsonNode? mail)
    {
        var copy = mail!.DeepClone().AsObject();
        copy.Remove("at");
        return copy;
    }

    private static DateOnly? Day(JsonNode? instant) => instant is null ? null : MunicipalTime.DayOf(instant.GetValue<DateTimeOffset>());

    private static string Short(JsonNode? node) => node?.ToJsonString(RecordJson.Options) is { } text ? text[..Math.Min(300, text.Length)] : "-";
}
