using WardCycle.Record;

namespace WardCycle.Tests.Sheets;

/// <summary>A record whose next commit is written and not answered, or never arrives.</summary>
public sealed class LostAnswers(IRecordStore inner) : IRecordStore
{
    public bool LoseNextAnswer { get; set; }

    public bool LoseNextCommit { get; set; }

    public bool IsAway { get; set; }

    /// <summary>Runs once before the next commit: somebody else is faster.</summary>
    public Func<Task>? Before { get; set; }

    public Task<Row?> Get(string partition, string key, CancellationToken cancel = default) =>
        IsAway ? throw new RecordUnavailableException("away") : inner.Get(partition, key, cancel);

    public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default) =>
        IsAway ? throw new RecordUnavailableException("away") : inner.Range(partition, from, to, limit, cancel);

    public async Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default)
    {
        if (Before is { } before)
        {
            Before = null;
            await before();
        }

        if (LoseNextCommit)
        {
            LoseNextCommit = false;
            throw new RecordUnavailableException("lost on the way");
        }

        var result = await inner.Commit(partition, changes, cancel);
        if (LoseNextAnswer)
        {
            LoseNextAnswer = false;
            throw new RecordUnavailableException("answer lost");
        }

        return result;
    }
}
