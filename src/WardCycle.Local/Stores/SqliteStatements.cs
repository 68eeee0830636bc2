using Microsoft.Data.Sqlite;
using SQLitePCL;
using WardCycle.Record;

namespace WardCycle.Local.Stores;

/// <summary>The record's statements, prepared once. Callers take turns.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _get = Prepare(connection, "SELECT key, json, version FROM record WHERE partition = $1 AND key = $2", 2);

    private readonly SqliteCommand _range = Prepare(
        connection, "SELECT key, json, version FROM record WHERE partition = $1 AND key >= $2 AND key < $3 ORDER BY key LIMIT $4", 4);

    private readonly SqliteCommand _insert = Prepare(
        connection, "INSERT INTO record (partition, key, json, version) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", 4);

    private readonly SqliteCommand _replace = Prepare(
        connection, "UPDATE record SET json = $3, version = $4 WHERE partition = $1 AND key = $2 AND version = $5", 5);

    private readonly SqliteCommand _delete = Prepare(connection, "DELETE FROM record WHERE partition = $1 AND key = $2 AND version = $3", 3);

    private readonly SqliteCommand _begin = Prepare(connection, "BEGIN IMMEDIATE", 0);
    private readonly SqliteCommand _commit = Prepare(connection, "COMMIT", 0);
    private readonly SqliteCommand _rollback = Prepare(connection, "ROLLBACK", 0);

    public Row? Get(string partition, string key)
    {
        using var reader = With(_get, partition, key).ExecuteReader();
        return reader.Read() ? RowOf(reader) : null;
    }

    public IReadOnlyList<Row> Range(string partition, string from, string to, int limit)
    {
        using var reader = With(_range, partition, from, to, limit).ExecuteReader();
        List<Row> rows = [];
        while (reader.Read())
        {
            rows.Add(RowOf(reader));
        }

        return rows;
    }

    /// <summary>False where the row is not what the change expects.</summary>
    public bool Apply(string partition, Change change, string version) => 1 == change switch
    {
        Change.Insert insert => With(_insert, partition, insert.Key, insert.Json, version).ExecuteNonQuery(),
        Change.Replace replace => With(_replace, partition, replace.Key, replace.Json, version, replace.ETag).ExecuteNonQuery(),
        Change.Delete delete => With(_delete, partition, delete.Key, delete.ETag).ExecuteNonQuery(),
        _ => throw new ArgumentException($"Unknown change {change.GetType().Name}.", nameof(change)),
    };

    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit() => _commit.ExecuteNonQuery();

    /// <summary>Quiet where the transaction has ended already.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            _rollback.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        foreach (var command in new[] { _get, _range, _insert, _replace, _delete, _begin, _commit, _rollback })
        {
            command.Dispose();
        }
    }

    private static Row RowOf(SqliteDataReader reader) => new(reader.GetString(0), reader.GetString(1), reader.GetString(2));

    /// <summary>A statement whose parameters are <c>$1</c>, <c>$2</c> and so on.</summary>
    private static SqliteCommand Prepare(SqliteConnection connection, string text, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new(FormattableString.Invariant($"${i}"), ""));
        }

        command.Prepare();
        return command;
    }

    private static SqliteCommand With(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command;
    }
}
