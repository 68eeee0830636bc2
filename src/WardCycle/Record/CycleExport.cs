using System.Security.Cryptography;
using System.Text.Json;
using WardCycle.Cycles;
using WardCycle.Links;

namespace WardCycle.Record;

/// <summary>Writes a whole cycle to one file (rule 16): the same record gives the same bytes. Keys and accounts are never in it.</summary>
public static class CycleExport
{
    private const int Tries = 10;

    private const string Links = "link-";

    /// <summary>How many rows were written; null where there is no such cycle.</summary>
    /// <exception cref="RecordUnavailableException">A partition kept changing while it was read; pause the cycle.</exception>
    public static async Task<int?> Write(IRecordStore store, CycleId cycle, Stream output, CancellationToken cancel = default)
    {
        var partition = Keys.CyclePartition(cycle);
        var rows = await Stable(store, partition, cancel);
        if (rows.FirstOrDefault(r => r.Key == Keys.Cycle) is not { } row)
        {
            return null;
        }

        var writer = new Writer(output, cancel);
        await writer.Line(new CycleFile.Header(CycleFile.Name, CycleFile.Version, cycle.Value));
        await writer.Rows(partition, rows);
        foreach (var ward in WardPartitions(row.Read<CycleRow>()))
        {
            await writer.Rows(ward, await Stable(store, ward, cancel));
        }

        await writer.Rows(Keys.Installation, await InstallationRows(store, cycle, cancel));
        await writer.End();
        return writer.Count;
    }

    /// <summary>The partitions of a cycle's wards and of its city, in ordinal order.</summary>
    public static IEnumerable<string> WardPartitions(CycleRow cycle) =>
        cycle.Wards.Select(w => w.Id).Append(Keys.City).Distinct().Select(w => Keys.WardPartition(cycle.Id, w)).Order(StringComparer.Ordinal);

    /// <summary>Read last: whoever adds a link writes its index first, so no link read before lacks its index.</summary>
    internal static async Task<IReadOnlyList<Row>> InstallationRows(IRecordStore store, CycleId cycle, CancellationToken cancel)
    {
        var entry = await store.Get(Keys.Installation, Keys.CycleEntry(cycle), cancel);
        var links = await store.Range(Keys.Installation, Links, Keys.After(Links), cancel: cancel);
        return [.. entry is null ? Array.Empty<Row>() : [entry], .. links.Where(l => l.Read<LinkIndexRow>().Cycle == cycle)];
    }

    /// <summary>Reads twice until nothing changed in between: a store may answer a long range in several pages.</summary>
    private static async Task<IReadOnlyList<Row>> Stable(IRecordStore store, string partition, CancellationToken cancel)
    {
        var before = await All(store, partition, cancel);
        for (var i = 0; i < Tries; i++)
        {
            var after = await All(store, partition, cancel);
            if (before.Select(r => (r.Key, r.ETag)).SequenceEqual(after.Select(r => (r.Key, r.ETag))))
            {
                return after;
            }

            before = after;
        }

        throw new RecordUnavailableException($"Partition '{partition}' kept changing while it was exported.");
    }

    internal static Task<IReadOnlyList<Row>> All(IRecordStore store, string partition, CancellationToken cancel) =>
        store.Range(partition, "", Keys.After("~"), cancel: cancel);

    private sealed class Writer(Stream output, CancellationToken cancel)
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public int Count { get; private set; }

        public async Task Rows(string partition, IReadOnlyList<Row> rows)
        {
            foreach (var row in rows)
            {
                await Line(new CycleFile.Line(partition, row.Key, row.Json));
                Count++;
            }
        }

        public async Task Line<T>(T line)
        {
            byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, CycleFile.Options), (byte)'\n'];
            _hash.AppendData(bytes);
            await output.WriteAsync(bytes, cancel);
        }

        public async Task End()
        {
            using (_hash)
            {
                await Line(new CycleFile.End(Count, Convert.ToHexStringLower(_hash.GetCurrentHash())));
            }

            await output.FlushAsync(cancel);
        }
    }
}
