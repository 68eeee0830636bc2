using System.Collections.Immutable;

namespace WardCycle.Record;

/// <summary>A record in memory at one moment. Immutable, so a fork of a store costs nothing.</summary>
public sealed class MemoryRecordSnapshot
{
    internal MemoryRecordSnapshot(ImmutableDictionary<string, ImmutableList<Row>> partitions, long version)
    {
        Partitions = partitions;
        Version = version;
    }

    public static MemoryRecordSnapshot Empty { get; } =
        new(ImmutableDictionary.Create<string, ImmutableList<Row>>(StringComparer.Ordinal), 0);

    /// <summary>Counts commits; gives the versions of rows.</summary>
    public long Version { get; }

    /// <summary>Names of the partitions that hold rows, in ordinal order.</summary>
    public IReadOnlyList<string> PartitionKeys => [.. Partitions.Where(p => !p.Value.IsEmpty).Select(p => p.Key).Order(StringComparer.Ordinal)];

    /// <summary>Rows of each partition in ordinal order of their keys.</summary>
    internal ImmutableDictionary<string, ImmutableList<Row>> Partitions { get; }

    /// <summary>A partition's rows in ordinal order of their keys.</summary>
    public IReadOnlyList<Row> Rows(string partition) => Of(partition);

    internal ImmutableList<Row> Of(string partition) => Partitions.GetValueOrDefault(partition) ?? [];

    internal MemoryRecordSnapshot With(string partition, ImmutableList<Row> rows) => new(Partitions.SetItem(partition, rows), Version + 1);
}
