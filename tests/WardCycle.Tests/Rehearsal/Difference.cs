using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Tests.Rehearsal;

/// <summary>
/// Compares two worlds at a moment: records in normal form (see <see cref="RowDifference"/> for what may differ), reports
/// byte for byte, which mails the transport took, and that nothing was acknowledged that the other does not know.
/// </summary>
internal static class Difference
{
    public static IReadOnlyList<string> Between(KeptMoment expected, KeptMoment actual) =>
    [
        .. Records(expected.Record, actual.Record),
        .. Documents(expected.Documents, actual.Documents),
        .. Sets("mail", expected.Accepted, actual.Accepted),
        .. actual.Receipts.Except(expected.Receipts).Select(r => $"new receipt {r}"),
    ];

    private static IEnumerable<string> Records(MemoryRecordSnapshot expected, MemoryRecordSnapshot actual) =>
        from partition in expected.PartitionKeys.Union(actual.PartitionKeys)
        let left = expected.Rows(partition)
        let right = actual.Rows(partition)
        where !left.SequenceEqual(right, SameRow.Instance)
        from line in Lines(partition, left, right)
        select line;

    private static IEnumerable<string> Lines(string partition, IReadOnlyList<Row> left, IReadOnlyList<Row> right)
    {
        var others = right.ToDictionary(r => r.Key);
        foreach (var row in left)
        {
            if (!others.Remove(row.Key, out var other))
            {
                yield return $"lost {partition} {row.Key}";
            }
            else if (!SameRow.Instance.Equals(row, other))
            {
                foreach (var line in RowDifference.Between(partition, row, other))
                {
                    yield return line;
                }
            }
        }

        foreach (var row in others.Values)
        {
            yield return $"new {partition} {row.Key}";
        }
    }

    /// <summary>Of the mails in the outbox, whose heads carry the time, only that they are there.</summary>
    private static IEnumerable<string> Documents(MemoryDocumentSnapshot expected, MemoryDocumentSnapshot actual)
    {
        var (left, right) = (new MemoryDocumentStore(expected), new MemoryDocumentStore(actual));
        return Sets("document", expected.Paths, actual.Paths).Concat(
            from path in expected.Paths.Intersect(actual.Paths)
            where !path.StartsWith("outbox/", StringComparison.Ordinal)
            let a = left.Get(path).Result
            let b = right.Get(path).Result
            where !ReferenceEquals(a, b) && !a.Content.Bytes.Span.SequenceEqual(b.Content.Bytes.Span)
            select $"other bytes in {path}");
    }

    private static IEnumerable<string> Sets(string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var others = actual.ToHashSet(StringComparer.Ordinal);
        return expected.Where(e => !others.Remove(e)).Select(e => $"lost {what} {e}").ToList().Concat(others.Select(o => $"new {what} {o}"));
    }

    /// <summary>Rows of one lineage are often the same object; a version alone is no difference.</summary>
    private sealed class SameRow : IEqualityComparer<Row>
    {
        public static readonly SameRow Instance = new();

        public bool Equals(Row? x, Row? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.Key == y.Key && x.Json == y.Json);

        public int GetHashCode(Row row) => row.Key.GetHashCode(StringComparison.Ordinal);
    }
}
