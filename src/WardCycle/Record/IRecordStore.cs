namespace WardCycle.Record;

/// <summary>
/// The record: partitions of rows in ordinal order of their keys. Every adapter checks <see cref="RecordLimits"/>
/// before it touches its store and settles its own ambiguous writes by a write id kept in the row (rule 14).
/// </summary>
/// <exception cref="RecordUnavailableException">The store did not answer; the commit may or may not stand. Read again.</exception>
public interface IRecordStore
{
    Task<Row?> Get(string partition, string key, CancellationToken cancel = default);

    /// <summary>Rows with <paramref name="from"/> &lt;= key &lt; <paramref name="to"/> in ordinal order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default);

    /// <summary>Writes all changes or none. At most 100 changes and 4 MiB, one change per key.</summary>
    Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default);
}
