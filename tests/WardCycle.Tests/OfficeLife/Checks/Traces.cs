using System.IO.Compression;
using System.Text;
using WardCycle.Record;
using WardCycle.Tests.OfficeLife.Model;
using WardCycle.Tests.OfficeLife.Stories;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>Full-text scans of everything the machine keeps: for what was erased, and for what was disposed of.</summary>
internal static class Traces
{
    /// <summary>No erased text in any row or document; workbooks are unpacked.</summary>
    public static async Task OfErased(Office office, ModelCycle cycle)
    {
        var erased = office.Markers.Erased.Where(e => e.Cycle == cycle.Id.Value).Select(e => e.Text).ToList();
        var snapshot = office.Life.Record.Snapshot();
        var rows = from partition in snapshot.PartitionKeys where partition == Keys.Installation || IsOf(partition, cycle) from row in snapshot.Rows(partition) select (Where: $"{partition} {row.Key}", row.Json);
        foreach (var (where, text) in rows.Where(r => r.Json.Contains(Markers.Beginning, StringComparison.Ordinal)))
        {
            Report(office, where, text, erased);
        }

        foreach (var path in (await office.Life.Documents.List("")).Where(p => p.Contains($"/{cycle.Id}/", StringComparison.Ordinal)))
        {
            foreach (var text in Texts(path, (await office.Life.Documents.Get(path))!.Content.Bytes.ToArray()))
            {
                Report(office, path, text, erased);
            }
        }

        office.Scans += erased.Count;
    }

    /// <summary>Nothing is left but the log of the disposal and of the erasures, and neither quotes anything.</summary>
    public static async Task OfDisposed(Office office, ModelCycle cycle)
    {
        var snapshot = office.Life.Record.Snapshot();
        var left = snapshot.PartitionKeys.Where(p => IsOf(p, cycle))
            .Concat(snapshot.Rows(Keys.Installation).Where(r => !r.Key.StartsWith("disposal-", StringComparison.Ordinal) && !r.Key.StartsWith("erased-", StringComparison.Ordinal)
                && (r.Key.Contains(cycle.Id.Value, StringComparison.Ordinal) || r.Json.Contains($"\"{cycle.Id}\"", StringComparison.Ordinal))).Select(r => r.Key))
            .Concat((await office.Life.Documents.List("")).Where(p => p.Contains($"/{cycle.Id}/", StringComparison.Ordinal))).ToList();
        if (left.Count > 0)
        {
            office.Chronicle.Wrong(office.Life.Now, $"{cycle.Id} was disposed of and left {left.Count}: {string.Join(", ", left.Take(5))}");
        }
    }

    private static bool IsOf(string partition, ModelCycle cycle) =>
        partition == Keys.CyclePartition(cycle.Id) || partition.StartsWith(Keys.WardPartition(cycle.Id, new("")), StringComparison.Ordinal);

    private static void Report(Office office, string where, string text, List<string> erased)
    {
        foreach (var trace in erased.Where(e => text.Contains(e, StringComparison.Ordinal)))
        {
            office.Chronicle.Wrong(office.Life.Now, $"the erased 「{trace}」 stands in {where}");
        }
    }

    /// <summary>Everything that a file says; workbooks are unpacked.</summary>
    public static IEnumerable<string> Texts(string path, byte[] bytes)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            yield return Encoding.UTF8.GetString(bytes);
            yield break;
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return reader.ReadToEnd();
        }
    }
}
