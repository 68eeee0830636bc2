using WardCycle.Record;

namespace WardCycle.Cycles;

/// <summary>Commits that somebody is waiting for.</summary>
public static class RungCommits
{
    /// <summary>
    /// Persist, then ring: also where the answer was lost or nobody waited for it, for it may be written. False on a
    /// conflict, where nothing was.
    /// </summary>
    /// <param name="ring">Best effort; not given up with the request.</param>
    public static async Task<bool> CommitAndRing(
        this IRecordStore store, string partition, IReadOnlyList<Change> changes, Func<Task> ring, CancellationToken cancel)
    {
        try
        {
            if (!(await store.Commit(partition, changes, cancel)).IsDone)
            {
                return false;
            }
        }
        catch (Exception unknown) when (unknown is RecordUnavailableException or OperationCanceledException)
        {
            await ring();
            throw;
        }

        await ring();
        return true;
    }
}
