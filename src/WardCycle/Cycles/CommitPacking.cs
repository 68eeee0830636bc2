using WardCycle.Record;

namespace WardCycle.Cycles;

/// <summary>Packs whole groups into commits of at most 90 changes and 3 MiB: below the store's limits, with room for what the adapter adds.</summary>
public static class CommitPacking
{
    public const int MaxChanges = 90;
    public const int MaxBytes = 3 * 1024 * 1024;

    public static IEnumerable<IReadOnlyList<Change>> Pack(IReadOnlyList<IReadOnlyList<Change>> groups)
    {
        List<Change> commit = [];
        var bytes = 0;
        foreach (var group in groups)
        {
            var size = group.Sum(Size);
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

    /// <summary>UTF-16 bytes, as Table Storage counts.</summary>
    private static int Size(Change change) => 2 * (change.Key.Length + change switch
    {
        Change.Insert insert => insert.Json.Length,
        Change.Replace replace => replace.Json.Length,
        _ => 0,
    });
}
