using Microsoft.Data.Sqlite;
using WardCycle.Record;

namespace WardCycle.Local.Stores;

/// <summary>
/// The record in one SQLite file: one table, one connection, one caller at a time; several processes may share the file.
/// A row's version is the write id of its commit: the number of this opening of the file and a count. A commit that SQLite
/// answers with an error is rolled back here, so none is left ambiguous.
/// </summary>
public sealed class SqliteRecordStore : IRecordStore, IRecordCount, IRecordScrub, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteStatements _statements;
    private readonly long _opening;
    private long _writes;

    internal SqliteRecordStore(SqliteConnection connection, long opening)
    {
        _connection = connection;
        _opening = opening;
        _statements = new(connection);
    }

    public long Reads { get; private set; }

    public long Commits { get; private set; }

    /// <summary>Opens or creates the database file; its folder is created too.</summary>
    /// <param name="patience">How long a call waits for another process's commit, in whole seconds; 5 s by default.</param>
    /// <exception cref="LocalStoreException">Damaged, locked, foreign, or the folder cannot be written.</exception>
    public static SqliteRecordStore Open(string file, SqliteSync sync = SqliteSync.Full, TimeSpan? patience = null) =>
        SqliteFile.Open(file, sync, patience ?? SqliteFile.Patience);

    /// <summary>A database that lives as long as this object.</summary>
    public static SqliteRecordStore OpenInMemory() => SqliteFile.OpenInMemory();

    public Task<Row?> Get(string partition, string key, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            Reads++;
            return Task.FromResult(Try(() => _statements.Get(partition, key)));
        }
    }

    public Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            Reads++;
            return Task.FromResult(Try(() => _statements.Range(partition, from, to, Math.Max(0, limit))));
        }
    }

    public Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        RecordLimits.Check(partition, changes);
        lock (_gate)
        {
            Commits++;
            return Task.FromResult(Try(() => Write(partition, changes)));
        }
    }

    /// <summary>Rewrites the file without its freed pages and empties the write-ahead log.</summary>
    public Task Scrub(CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            Try(() => { SqliteFile.Scrub(_connection); return true; });
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private CommitResult Write(string partition, IReadOnlyList<Change> changes)
    {
        var version = FormattableString.Invariant($"{_opening}-{++_writes}");
        _statements.Begin();
        try
        {
            if (changes.FirstOrDefault(c => !_statements.Apply(partition, c, version)) is { } refused)
            {
                return new CommitResult.Conflict(refused.Key);
            }

            _statements.Commit();
            return new CommitResult.Done([.. changes.Select(c => c is Change.Delete ? "" : version)]);
        }
        finally
        {
            _statements.Rollback();
        }
    }

    private static T Try<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (SqliteException failure)
        {
            throw new RecordUnavailableException($"SQLite answered {failure.SqliteErrorCode}/{failure.SqliteExtendedErrorCode}.", failure);
        }
    }
}
