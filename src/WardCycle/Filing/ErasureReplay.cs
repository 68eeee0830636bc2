using System.Text;
using System.Text.Json;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Record;

namespace WardCycle.Filing;

/// <summary>
/// An export made before an erasure still holds the text. Where such a file is imported into the installation that erased
/// it, the marks find the text again and the same orders are given once more.
/// </summary>
public sealed class ErasureReplay(IRecordStore store, IKeyRing keys)
{
    public static ErasureMark MarkOf(IKeyRing keys, string text) => new(keys.Newest, text.Length, Mac(keys, keys.Newest, text) ?? "");

    /// <summary>Writes the orders that the imported record does not know, with the texts found in it. How many.</summary>
    public async Task<int> Order(OpenCycle open, CancellationToken cancel = default)
    {
        var here = await ErasureRow.ReadAll(store, open.Cycle.Id, cancel);
        var missing = (await ErasureRow.ReadKept(store, open.Cycle.Id, cancel)).Where(k => here.All(e => e.Body.Number != k.Number)).ToList();
        if (missing.Count == 0)
        {
            return 0;
        }

        var strings = await Strings(open, cancel);
        foreach (var erasure in missing)
        {
            var texts = strings.SelectMany(s => Found(s, erasure.Marks)).Distinct(StringComparer.Ordinal).ToList();
            await store.Commit(open.Partition, [Change.New(ErasureRow.Key(erasure.Number), erasure with { Texts = texts, DoneAt = null, ScrubbedAt = null })], cancel);
        }

        return missing.Count;
    }

    private IEnumerable<string> Found(string text, IReadOnlyList<ErasureMark> marks)
    {
        foreach (var group in marks.GroupBy(m => (m.KeyId, m.Length)))
        {
            var macs = group.Select(m => m.Mac).ToHashSet(StringComparer.Ordinal);
            for (var i = 0; i + group.Key.Length <= text.Length; i++)
            {
                var window = text.Substring(i, group.Key.Length);
                if (Mac(keys, group.Key.KeyId, window) is { } mac && macs.Contains(mac))
                {
                    yield return window;
                }
            }
        }
    }

    private async Task<HashSet<string>> Strings(OpenCycle open, CancellationToken cancel)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (var partition in CycleExport.WardPartitions(open.Cycle).Prepend(open.Partition))
        {
            foreach (var row in await CycleExport.All(store, partition, cancel))
            {
                if (!row.Key.StartsWith("frozen-", StringComparison.Ordinal))
                {
                    using var body = JsonDocument.Parse(row.Json);
                    Collect(body.RootElement, found);
                }
            }
        }

        return found;
    }

    private static void Collect(JsonElement element, HashSet<string> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, found);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, found);
                }

                break;
            case JsonValueKind.String when !element.GetRawText().Contains("\\ud", StringComparison.OrdinalIgnoreCase) && element.GetString() is { Length: > 0 } text:
                found.Add(text);
                break;
        }
    }

    private static string? Mac(IKeyRing keys, string key, string text) =>
        keys.Mac(key, KeyPurpose.Erasure, Encoding.UTF8.GetBytes(text)) is { } mac ? Convert.ToHexStringLower(mac) : null;
}
