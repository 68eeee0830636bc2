using WardCycle.Record;

namespace WardCycle.Cycles;

/// <summary>Packs whole groups into commits of at most 90 changes and 3 MiB: below the store's limits, with room for what the adapter adds.</summary>
public static class CommitPacking
{
    public const int MaxChanges = 90;
    public const int MaxBytes = 3 * 1024 * 1024;

    public static IEnumerable<IReadOnlyList<Change>> Pack(string partition, IReadOnlyList<IReadOnlyList<Change>> groups)
    {
        List<Change> commit = [];
        var bytes = 0;
        foreach (var group in groups)
        {
            var size = group.Sum(change => RowSize.Sent(partition, change));
            if (commit.Count > 0 && (commit.Count + group.Count > MaxChanges || bytes + size > MaxBytes))
            {
                yield return commit;
                (commit, bytes) = ([], 0);
            }

            commit.AddRange(group);
            bytes += size;
        }

        if (commit.Count > 0)
        {
            yield return commit;
        }
    }
}
