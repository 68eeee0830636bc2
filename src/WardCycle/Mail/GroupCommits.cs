using WardCycle.Cycles;
using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>Writes many mails' changes in few commits; where somebody else touched one of them, the others are still written.</summary>
public sealed class GroupCommits(IRecordStore store, string partition)
{
    private readonly Dictionary<string, string> _etags = new(StringComparer.Ordinal);

    /// <summary>New versions by key of what was written; what is missing met a conflict.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Write(IReadOnlyList<IReadOnlyList<Change>> groups, CancellationToken cancel)
    {
        foreach (var commit in CommitPacking.Pack(partition, groups))
        {
            if (await Try(commit, cancel))
            {
                continue;
            }

            var keys = commit.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var group in groups.Where(g => g.Count < commit.Count && keys.Contains(g[0].Key)))
            {
                await Try(group, cancel);
            }
        }

        return _etags;
    }

    private async Task<bool> Try(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        if (await store.Commit(partition, changes, cancel) is not CommitResult.Done done)
        {
            return false;
        }

        foreach (var (change, etag) in changes.Zip(done.ETags))
        {
            _etags[change.Key] = etag;
        }

        return true;
    }
}
