using WardCycle.Telemetry;

namespace WardCycle.Record;

/// <summary>Counts the calls of a record by kind and outcome.</summary>
public sealed class MeasuredRecordStore(IRecordStore inner) : IRecordStore, IRecordScrub, IDisposable
{
    public Task<Row?> Get(string partition, string key, CancellationToken cancel = default) =>
        Count("get", () => inner.Get(partition, key, cancel), _ => "done");

    public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default) =>
        Count("range", () => inner.Range(partition, from, to, limit, cancel), _ => "done");

    public Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default) =>
        Count("commit", () => inner.Commit(partition, changes, cancel), result => result.IsDone ? "done" : "conflict");

    /// <summary>Quiet where the store beneath keeps nothing behind.</summary>
    public Task Scrub(CancellationToken cancel = default) => (inner as IRecordScrub)?.Scrub(cancel) ?? Task.CompletedTask;

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private static async Task<T> Count<T>(string call, Func<Task<T>> ask, Func<T, string> outcome)
    {
        try
        {
            var result = await ask();
            YearTelemetry.StoreCall(call, outcome(result));
            return result;
        }
        catch (RecordUnavailableException)
        {
            YearTelemetry.StoreCall(call, "failed");
            throw;
        }
    }
}
