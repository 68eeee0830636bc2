using System.Text.Json.Nodes;
using WardCycle.Cycles;
using WardCycle.Mail;

namespace WardCycle.Record;

/// <summary>
/// A cycle's record as it is compared: every row of the cycle, its wards and its links, without what differs between two
/// runs that did the same (versions, leases and attempts of mails, a clock's real anchor). One line a row, members sorted.
/// </summary>
public static class RecordNormalForm
{
    /// <summary>Lines <c>partition TAB key TAB json</c> in ordinal order; none where there is no such cycle.</summary>
    public static async Task<IReadOnlyList<string>> Of(IRecordStore store, CycleId cycle, CancellationToken cancel = default)
    {
        var partition = Keys.CyclePartition(cycle);
        if (await store.Get(partition, Keys.Cycle, cancel) is not { } row)
        {
            return [];
        }

        List<string> lines = [];
        foreach (var name in CycleExport.WardPartitions(row.Read<CycleRow>()).Prepend(partition))
        {
            lines.AddRange((await CycleExport.All(store, name, cancel)).Select(r => Line(name, r)));
        }

        lines.AddRange((await CycleExport.InstallationRows(store, cycle, cancel)).Select(r => Line(Keys.Installation, r)));
        return lines;
    }

    /// <summary>One row without what is not compared.</summary>
    public static string Line(string partition, Row row)
    {
        var body = JsonNode.Parse(row.Json);
        if (body is JsonObject members)
        {
            Strip(row.Key, members);
        }

        return $"{partition}\t{row.Key}\t{Sorted(body)?.ToJsonString(RecordJson.Options)}";
    }

    private static void Strip(string key, JsonObject row)
    {
        if (key == Keys.Cycle)
        {
            (row[Name(nameof(CycleRow.Clock))] as JsonObject)?.Remove(Name(nameof(CycleClock.RealAnchor)));
        }
        else if (key.StartsWith("0mail-", StringComparison.Ordinal) || key.StartsWith("mail-", StringComparison.Ordinal))
        {
            row.Remove(Name(nameof(MailRow.Claim)));
        }
    }

    private static string Name(string member) => RecordJson.Options.PropertyNamingPolicy!.ConvertName(member);

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
