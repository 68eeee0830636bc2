using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using WardCycle.Record;

namespace WardCycle.Local.Stores;

/// <summary>Opens a database: creates it, proves that it is sound and ours, says in Japanese what to do where it is not.</summary>
internal static class SqliteFile
{
    /// <summary>How long a call waits for another process's commit.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Marks the file as ours: the letters WCYC.</summary>
    private const long ApplicationId = 0x57435943;

    /// <summary>Of the tables below; raised where they change.</summary>
    private const long Format = 1;

    private const string Tables = """
        CREATE TABLE record (
            partition TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, version TEXT NOT NULL,
            PRIMARY KEY (partition, key)) WITHOUT ROWID;
        CREATE TABLE state (opened INTEGER NOT NULL);
        INSERT INTO state VALUES (0);
        """;

    static SqliteFile() => Batteries_V2.Init();

    public static SqliteRecordStore OpenInMemory() => Connect(":memory:", SqliteSync.Normal, Patience);

    public static SqliteRecordStore Open(string file, SqliteSync sync, TimeSpan patience)
    {
        try
        {
            LocalFolder.Create(Path.GetDirectoryName(Path.GetFullPath(file))!);
            LocalFolder.CreatePrivateFile(file);
            return Connect(file, sync, patience);
        }
        catch (SqliteException failure)
        {
            throw new LocalStoreException(Advice(failure.SqliteErrorCode, file), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw LocalFolder.Unusable(file, failure);
        }
    }

    private static SqliteRecordStore Connect(string file, SqliteSync sync, TimeSpan patience)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            Run(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds}"));
            CheckSound(connection, file);
            Run(connection, "PRAGMA journal_mode = WAL");
            Run(connection, "PRAGMA secure_delete = ON");
            Run(connection, sync == SqliteSync.Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            return new(connection, CountOpening(connection, file));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The log is emptied before and after: a page may stand in either.</summary>
    public static void Scrub(SqliteConnection connection)
    {
        Truncate(connection);
        Run(connection, "VACUUM");
        Truncate(connection);
    }

    private static void Truncate(SqliteConnection connection)
    {
        if (Number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        {
            throw new RecordUnavailableException("Another process is reading the file, so its log cannot be emptied.");
        }
    }

    private static void CheckSound(SqliteConnection connection, string file)
    {
        if (Ask(connection, "PRAGMA quick_check(1)") is not "ok")
        {
            throw new LocalStoreException(Advice(raw.SQLITE_CORRUPT, file));
        }
    }

    /// <summary>Creates the tables where the file is new, and gives this opening its number.</summary>
    private static long CountOpening(SqliteConnection connection, string file)
    {
        Run(connection, "BEGIN IMMEDIATE");
        if (Number(connection, "SELECT count(*) FROM sqlite_master") == 0)
        {
            Run(connection, FormattableString.Invariant($"{Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Format};"));
        }

        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new LocalStoreException($"「{file}」は WardCycle のデータベースではありません。別のフォルダを指定してください。");
        }

        if (Number(connection, "PRAGMA user_version") > Format)
        {
            throw new LocalStoreException($"「{file}」は、より新しい版の WardCycle で作られています。新しい版のプログラムで開いてください。");
        }

        Run(connection, "UPDATE state SET opened = opened + 1");
        var opening = Number(connection, "SELECT opened FROM state");
        Run(connection, "COMMIT");
        return opening;
    }

    private static string Advice(int code, string file) => code switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            $"データベース「{file}」が壊れています。このファイルには触れずに別の場所へ写し、書き出しておいたファイル（export）から取り込み直してください。",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            $"データベース「{file}」を別のプログラムが使っています。そのプログラムを終了してから、もう一度お試しください。",
        raw.SQLITE_FULL => $"ディスクの空きがないため、データベース「{file}」を開けません。空きを作ってから、もう一度お試しください。",
        _ => $"データベース「{file}」を開けません。フォルダとファイルに書き込めるかどうかをご確認ください。",
    };

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static object? Ask(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    private static long Number(SqliteConnection connection, string text) => Convert.ToInt64(Ask(connection, text), CultureInfo.InvariantCulture);
}
