using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>A cycle in the middle of its life goes into a file and comes back into an empty store: row for row the same, but for the hold.</summary>
internal static class ExportCheck
{
    public static async Task Run(Office office, ModelCycle cycle)
    {
        var copy = new MemoryRecordStore();
        using var file = new MemoryStream();
        await CycleExport.Write(office.Life.Record, cycle.Id, file);
        file.Position = 0;
        Fault(office, cycle, await CycleImport.Read(copy, file, "export.jsonl") is CycleImportResult.Done ? null : "was not taken in");
        foreach (var partition in office.Life.Record.Snapshot().PartitionKeys.Where(p => p.StartsWith(Keys.CyclePartition(cycle.Id), StringComparison.Ordinal)))
        {
            var (before, after) = (Rows(office.Life.Record, partition), Rows(copy, partition));
            Fault(office, cycle, before.Count == after.Count && before.All(r => after.GetValueOrDefault(r.Key) == r.Value) ? null : $"{partition} came back with {after.Count} of {before.Count} rows");
            foreach (var kind in before.Keys.Select(k => k[..(k.IndexOf('-', StringComparison.Ordinal) is > 0 and var at ? at : k.Length)]))
            {
                office.Exported[kind] = office.Exported.GetValueOrDefault(kind) + 1;
            }
        }

        Fault(office, cycle, (await copy.Get(Keys.CyclePartition(cycle.Id), Keys.Cycle))!.Read<CycleRow>().OnHold ? null : "came back without its hold");
    }

    /// <summary>The cycle's own row differs by the hold alone.</summary>
    private static Dictionary<string, string> Rows(MemoryRecordStore store, string partition) =>
        store.Snapshot().Rows(partition).ToDictionary(r => r.Key, r => r.Key == Keys.Cycle ? r.Json.Replace("\"onHold\":true", "\"onHold\":false", StringComparison.Ordinal) : r.Json);

    private static void Fault(Office office, ModelCycle cycle, string? fault)
    {
        if (fault is not null)
        {
            office.Chronicle.Wrong(office.Life.Now, $"the export of {cycle.Id} {fault}");
        }
    }
}
