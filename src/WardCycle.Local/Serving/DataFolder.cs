using WardCycle.Links;
using WardCycle.Local.Stores;

namespace WardCycle.Local.Serving;

/// <summary>What stands where in a data folder: <c>record.db</c>, <c>documents/</c>, <c>keys/</c>, <c>address</c>, and optionally <c>settings.json</c>, <c>smtp-password</c> and <c>holidays.csv</c>.</summary>
public sealed class DataFolder(string path)
{
    public const string Default = ".wardcycle";

    public const string MailPasswordName = "smtp-password";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public bool HasRecord => File.Exists(RecordFile);

    public string Documents => In("documents");

    public string Settings => In("settings.json");

    /// <summary>The mail server's password as <c>setup</c> keeps it (0600).</summary>
    public string MailPassword => In(MailPasswordName);

    public string Holidays => In("holidays.csv");

    private string RecordFile => In("record.db");

    /// <summary>The addresses that the last <c>serve</c> used, the public one first, for commands that print links.</summary>
    private string AddressFile => In("address");

    /// <exception cref="LocalStoreException">Damaged, locked, foreign, or the folder cannot be written.</exception>
    public SqliteRecordStore OpenRecord() => SqliteRecordStore.Open(RecordFile);

    /// <summary>The record of a folder that has been served before.</summary>
    /// <exception cref="LocalStoreException">There is none, or it cannot be used.</exception>
    public SqliteRecordStore OpenExistingRecord() => HasRecord
        ? OpenRecord()
        : throw new LocalStoreException($"「{Path}」に WardCycle のデータがありません。--data でデータフォルダを指定してください。");

    public Task<MasterKeyRing> OpenKeys(CancellationToken cancel) => FolderKeyRing.Open(Path, cancel);

    public Task RememberAddress(ServedAddress address, CancellationToken cancel) =>
        File.WriteAllLinesAsync(AddressFile, [address.Public.AbsoluteUri, address.Local.AbsoluteUri], cancel);

    /// <summary>Null before the first <c>serve</c>.</summary>
    public async Task<ServedAddress?> LastAddress(CancellationToken cancel)
    {
        var lines = File.Exists(AddressFile) ? await File.ReadAllLinesAsync(AddressFile, cancel) : [];
        return lines is [var first, ..] && Uri.TryCreate(first.Trim(), UriKind.Absolute, out var address)
            ? new(address, lines is [_, var second, ..] && Uri.TryCreate(second.Trim(), UriKind.Absolute, out var local) ? local : address)
            : null;
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
